using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PokeTradeVault.Load.Chaos.Traffic;

/// <summary>Who has which Pokémon, as the traders believe; often out of date, as in life.</summary>
internal sealed class Holdings
{
    private readonly ConcurrentDictionary<Guid, Guid> owners = new();
    private readonly ConcurrentDictionary<Guid, int> taken = new();

    public void Set(Guid pokemon, Guid owner) => owners[pokemon] = owner;

    /// <summary>Some of a trader's, mostly such as lie on no table; now and then one that does.</summary>
    public Guid[] Pick(ChaosTrader trader, int most, Random random)
    {
        var daring = random.Next(12) == 0;
        var own = owners.Where(pair => pair.Value == trader.Id && (daring || !taken.ContainsKey(pair.Key))).Select(pair => pair.Key).Order().ToArray();
        random.Shuffle(own);
        return own[..Math.Min(own.Length, most)];
    }

    public void Take(IEnumerable<Guid> pokemon)
    {
        foreach (var one in pokemon) taken.AddOrUpdate(one, 1, (_, tables) => tables + 1);
    }

    public void Free(IEnumerable<Guid> pokemon)
    {
        foreach (var one in pokemon)
        {
            if (taken.AddOrUpdate(one, 0, (_, tables) => tables - 1) <= 0) taken.TryRemove(one, out _);
        }
    }

    /// <summary>What has arrived is not for trade until its new owner says so.</summary>
    public async Task OfferAgain(ChaosTrader owner, Guid pokemon, int version)
    {
        Set(pokemon, owner.Id);
        await owner.Ask(HttpMethod.Patch, $"/v1/pokemon/{pokemon}", new { version, forTrade = true });
    }

    /// <summary>Looks at a trader's vault, and marks for trade what is not.</summary>
    public async Task LookAgain(ChaosTrader trader)
    {
        var given = await trader.Ask(HttpMethod.Get, "/v1/pokemon?limit=100");
        if (!given.IsAccepted) throw new InvalidOperationException($"{trader.Name} can't look into the own vault: {given.Status} {given.Body}");
        var own = given.Body!["items"]!.AsArray().ToDictionary(IdOf, pokemon => pokemon!);
        foreach (var gone in owners.Where(pair => pair.Value == trader.Id && !own.ContainsKey(pair.Key)).ToList())
            owners.TryRemove(gone);
        foreach (var (id, pokemon) in own)
        {
            Set(id, trader.Id);
            if (!pokemon["forTrade"]!.GetValue<bool>() && pokemon["tradeId"] is null)
                await OfferAgain(trader, id, pokemon["version"]!.GetValue<int>());
        }
    }

    private static Guid IdOf(JsonNode? pokemon) => Guid.Parse(pokemon!["id"]!.GetValue<string>());
}
