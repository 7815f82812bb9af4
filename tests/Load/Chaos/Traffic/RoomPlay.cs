using System.Text.Json.Nodes;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos.Traffic;

/// <summary>One room from its proposal to its end, both sides played at random.</summary>
internal sealed class RoomPlay(Holdings holdings, IReadOnlyDictionary<Guid, ChaosTrader> traders, Random random)
{
    private const int StepsMax = 12;
    private readonly HashSet<Guid> taken = [];

    /// <summary>One in so many commands is sent once and never again, whatever comes of it.</summary>
    private bool IsPatient => random.Next(10) != 0;

    /// <returns>The room as it was last seen; null where none was opened, or nobody knows.</returns>
    public async Task<JsonNode?> Open(ChaosTrader one, ChaosTrader other, Guid key)
    {
        var (offer, request) = (holdings.Pick(one, 1 + random.Next(2), random), holdings.Pick(other, random.Next(2), random));
        if (offer.Length + request.Length == 0) return null;
        Take(offer.Concat(request));
        var given = await one.Propose(other, offer, request, key, IsPatient);
        if (given.Outcome is Outcome.Refused) await LookAgain(one, other);
        return given.IsAccepted ? given.Body : null;
    }

    /// <returns>Whether the trade was completed, as far as its parties know.</returns>
    public async Task<bool> Play(JsonNode opened, ChaosTrader one, ChaosTrader other)
    {
        var (room, id) = (opened, Guid.Parse(opened["id"]!.GetValue<string>()));
        var diversions = random.Next(3);
        for (var step = 0; step < StepsMax && IsOpen(room); step++)
        {
            var by = random.Next(2) == 0 ? one : other;
            var given = step < diversions ? await Divert(room, id, by, by == one ? other : one) : await Finish(room, id, one, other);
            room = given.IsAccepted && given.Body!["items"] is not null ? given.Body : given.Body?["trade"] ?? await Look(one, id) ?? room;
        }

        if (IsOpen(room)) await one.Do(Act.Cancel, id, null);
        if (Status(room) is "completed") await Hand(room);
        else if (IsOpen(room)) await LookAgain(one, other);
        return Status(room) is "completed";
    }

    public void Leave() => holdings.Free(taken);

    public Task LookAgain(ChaosTrader one, ChaosTrader other) => Task.WhenAll(holdings.LookAgain(one), holdings.LookAgain(other));

    private async Task<Given> Divert(JsonNode room, Guid id, ChaosTrader by, ChaosTrader other)
    {
        var revision = room["revision"]!.GetValue<int>();
        switch (random.Next(6))
        {
            case 0 or 1:
                return await by.Say(id, IsPatient);
            case 2:
                return await by.Do(Act.Unconfirm, id, null, isPatient: IsPatient);
            case 3:
                var put = Take(holdings.Pick(by, 1, random));
                return await by.Do(Act.Table, id, new { revision, put }, isPatient: IsPatient);
            case 4:
                var ask = Take(holdings.Pick(other, 1, random));
                return await by.Do(Act.Table, id, new { revision, ask }, isPatient: IsPatient);
            default:
                var take = Items(room).Where(item => IdOf(item, "from") == by.Id && item["kind"]!.GetValue<string>() is "put")
                    .Select(item => IdOf(item, "pokemonId")).Take(1).ToArray();
                return await by.Do(Act.Table, id, new { revision, take }, isPatient: IsPatient);
        }
    }

    /// <summary>Whoever has not confirmed what lies there does; now and then somebody has had enough.</summary>
    private async Task<Given> Finish(JsonNode room, Guid id, ChaosTrader one, ChaosTrader other)
    {
        var revision = room["revision"]!.GetValue<int>();
        if (!Items(room).Any() || random.Next(12) == 0)
            return random.Next(2) == 0 ? await other.Do(Act.Reject, id, null, isPatient: IsPatient) : await one.Do(Act.Cancel, id, null, isPatient: IsPatient);
        var waiting = room["parties"]!.AsArray().First(party => party!["confirmedRevision"]?.GetValue<int>() != revision)!;
        return await (IdOf(waiting, "userId") == one.Id ? one : other).Do(Act.Confirm, id, new { revision }, isPatient: IsPatient);
    }

    private async Task Hand(JsonNode room)
    {
        foreach (var item in Items(room))
            await holdings.OfferAgain(traders[IdOf(item, "to")], IdOf(item, "pokemonId"), item["version"]!.GetValue<int>() + 1);
    }

    private static async Task<JsonNode?> Look(ChaosTrader by, Guid id) =>
        await by.Ask(HttpMethod.Get, $"/v1/trades/{id}") is { IsAccepted: true } given ? given.Body : null;

    private Guid[] Take(IEnumerable<Guid> pokemon)
    {
        var own = pokemon.ToArray();
        holdings.Take(own.Where(taken.Add));
        return own;
    }

    private static bool IsOpen(JsonNode room) => Status(room) is "open";

    private static string Status(JsonNode room) => room["status"]!.GetValue<string>();

    private static IEnumerable<JsonNode> Items(JsonNode room) => room["items"]!.AsArray().Select(item => item!);

    private static Guid IdOf(JsonNode node, string member) => Guid.Parse(node[member]!.GetValue<string>());
}
