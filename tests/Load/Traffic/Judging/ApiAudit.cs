using System.Collections.Concurrent;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Judging;

/// <summary>Where there is no database to look into: asks every trader what they own and have traded, and every traded Pokémon for its history.</summary>
internal static class ApiAudit
{
    private const int AtOnce = 16;
    private const int NamedMost = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<Verdict> Run(IReadOnlyList<Member> members, Promises promises, long pokemon, CancellationToken cancellation)
    {
        var owners = new ConcurrentDictionary<Guid, ConcurrentBag<Guid>>();
        var (completed, locked, silent) = (new ConcurrentDictionary<Guid, byte>(), new ConcurrentBag<Guid>(), new ConcurrentBag<string>());
        await Each(members, async member =>
        {
            var vault = await Pages<PokemonGlance>(member, "/v1/pokemon?limit=100", cancellation);
            var trades = await Pages<TradeGlance>(member, "/v1/trades?status=completed&limit=100", cancellation);
            if (vault is null || trades is null) silent.Add(member.Trader.Name);
            foreach (var each in vault ?? [])
            {
                owners.GetOrAdd(each.Id, _ => []).Add(member.Id);
                if (each.TradeId is not null) locked.Add(each.Id);
            }

            foreach (var trade in trades ?? []) completed[trade.Id] = 0;
        }, cancellation);
        var unverified = await Unverified(members, promises, owners, cancellation);
        var breaches = new List<string>();
        Tell([.. silent], "traders who could not be asked");
        Tell([.. promises.Settled.Keys.Where(trade => !completed.ContainsKey(trade))], "acknowledged as completed and in neither party's list");
        Tell([.. owners.Where(each => each.Value.Count > 1).Select(each => each.Key)], "in more than one vault");
        Tell([.. Elsewhere(promises, owners)], "not owned by whom the last acknowledged trade gave it to");
        Tell([.. locked], "still locked, though every room of the run is closed");
        Tell(unverified, "with a history that does not verify");
        if (owners.Count != pokemon) breaches.Add($"{owners.Count} Pokémon in the vaults of the run, and {pokemon} were put there");
        return new()
        {
            Through = "api",
            Counts = new Dictionary<string, long>
            {
                ["acknowledged trades"] = promises.Settled.Count,
                ["traders"] = members.Count,
                ["Pokémon"] = owners.Count,
                ["trades"] = completed.Count,
                ["chains verified"] = promises.Owners.Count - unverified.Count,
            },
            Breaches = breaches,
        };

        void Tell<T>(IReadOnlyCollection<T> things, string what)
        {
            if (things.Count > 0) breaches.Add($"{things.Count} x {what}: {string.Join(", ", things.Take(NamedMost))}");
        }
    }

    private static IEnumerable<Guid> Elsewhere(Promises promises, ConcurrentDictionary<Guid, ConcurrentBag<Guid>> owners) => promises.Owners
        .Where(said => !promises.IsDoubtful(said.Key) && !(owners.GetValueOrDefault(said.Key)?.Contains(said.Value) ?? false)).Select(said => said.Key);

    private static async Task<IReadOnlyList<Guid>> Unverified(
        IReadOnlyList<Member> members, Promises promises, ConcurrentDictionary<Guid, ConcurrentBag<Guid>> owners, CancellationToken cancellation)
    {
        var (byId, bad) = (members.ToDictionary(member => member.Id), new ConcurrentBag<Guid>());
        await Each([.. promises.Owners.Keys], async traded =>
        {
            if (owners.GetValueOrDefault(traded)?.FirstOrDefault() is not { } owner || !byId.TryGetValue(owner, out var member)) return;
            var answer = await Ask(member, $"/v1/pokemon/{traded}/history", cancellation);
            if (!answer.IsAccepted || !answer.Read<History>().Verified) bad.Add(traded);
        }, cancellation);
        return [.. bad];
    }

    private static Task Each<T>(IReadOnlyList<T> things, Func<T, Task> act, CancellationToken cancellation) => Parallel.ForEachAsync(
        things, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (thing, _) => await act(thing));

    private static async Task<IReadOnlyList<T>?> Pages<T>(Member member, string path, CancellationToken cancellation)
    {
        var (all, cursor) = (new List<T>(), (string?)null);
        do
        {
            var answer = await Ask(member, cursor is null ? path : $"{path}&cursor={Uri.EscapeDataString(cursor)}", cancellation);
            if (!answer.IsAccepted) return null;
            var page = answer.Read<PageOf<T>>();
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return all;
    }

    private static Task<Answer> Ask(Member member, string path, CancellationToken cancellation) =>
        member.Trader.UntilKnown(HttpMethod.Get, path, null, Guid.CreateVersion7(), Patience, cancellation: cancellation);

    private sealed record History(bool Verified);
}
