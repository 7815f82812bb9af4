using System.Text.Json;
using PokeTradeVault.Integration.Api;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>A few traders who trade with each other, and what is known of their things from the answers.</summary>
internal sealed class Crowd
{
    private const int ThingsKept = 60;

    public sealed record Thing(string Id, long Version);

    public sealed class Member
    {
        public required string Name { get; init; }

        public required string Token { get; set; }

        public required string Cookie { get; set; }

        public List<Thing> Pokemon { get; } = [];

        public List<Thing> Trades { get; } = [];

        public List<Thing> Sessions { get; } = [];
    }

    private const int PokemonAtFirst = 8;

    public required IReadOnlyList<Member> Members { get; init; }

    /// <summary>Who sends the next request.</summary>
    public required Member Speaker { get; set; }

    /// <summary>Of the log of changes.</summary>
    public List<Thing> Changes { get; } = [];

    public List<string> Cursors { get; } = [];

    public static async Task<Crowd> Gather(ApiHost host, int members)
    {
        var gathered = new List<Member>();
        for (var member = 0; member < members; member++)
        {
            var trader = await host.SignUp();
            var joined = new Member { Name = trader.Name, Token = trader.Token, Cookie = trader.Cookie };
            for (var pokemon = 0; pokemon < PokemonAtFirst; pokemon++)
                joined.Pokemon.Add(new Thing($"{await host.AddPokemon(trader)}", 1));
            gathered.Add(joined);
        }
        return new Crowd { Members = gathered, Speaker = gathered[0] };
    }

    /// <summary>Takes ids, versions, revisions and cursors out of an answer.</summary>
    public void Learn(Operation operation, JsonElement answer)
    {
        var kept = operation.Path.StartsWith("/v1/trades", StringComparison.Ordinal) ? Speaker.Trades
            : operation.Path.StartsWith("/v1/auth", StringComparison.Ordinal) ? Speaker.Sessions
            : operation.Path.StartsWith("/v1/pokemon", StringComparison.Ordinal) && !operation.Path.Contains("change", StringComparison.Ordinal) ? Speaker.Pokemon
            : Changes;
        Look(operation, answer, kept, depth: 0);
    }

    private void Look(Operation operation, JsonElement found, List<Thing> kept, int depth)
    {
        if (depth > 4)
            return;
        if (found.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in found.EnumerateArray().Take(5))
                Look(operation, item, kept, depth + 1);
            return;
        }
        if (found.ValueKind is not JsonValueKind.Object)
            return;
        if (found.TryGetProperty("nextCursor", out var cursor) && cursor.GetString() is { } next)
            Keep(Cursors, next, (one, other) => one == other);
        if (found.TryGetProperty("id", out var id) && id.GetString() is { } text)
            Keep(kept, new Thing(text, VersionOf(found)), (one, other) => one.Id == other.Id);
        if (found.TryGetProperty("changeId", out var change) && change.GetString() is { } made)
            Keep(Changes, new Thing(made, 1), (one, other) => one.Id == other.Id);
        foreach (var member in found.EnumerateObject().Where(member => member.Name is "items" or "rows" or "pokemon" or "changed"))
            Look(operation, member.Value, member.Name is "pokemon" && operation.Path.StartsWith("/v1/pokemon", StringComparison.Ordinal) ? Speaker.Pokemon : kept, depth + 1);
    }

    private static long VersionOf(JsonElement thing) =>
        thing.TryGetProperty("version", out var version) || thing.TryGetProperty("revision", out version) ? version.GetInt64() : 1;

    private static void Keep<T>(List<T> kept, T thing, Func<T, T, bool> same)
    {
        // The newest stand last.
        kept.RemoveAll(other => same(other, thing));
        kept.Add(thing);
        if (kept.Count > ThingsKept)
            kept.RemoveAt(0);
    }
}
