using System.Collections.Concurrent;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Load.Traffic.Cast;

/// <summary>What the target has said is so: the audit holds it to that.</summary>
internal sealed class Promises
{
    private readonly ConcurrentDictionary<Guid, TradeGlance> settled = new();
    private readonly ConcurrentDictionary<Guid, Guid> owners = new();
    private readonly ConcurrentDictionary<Guid, OpenRoom> doubtful = new();
    private readonly ConcurrentDictionary<Guid, byte> doubtfulPokemon = new();

    /// <summary>Trades that were acknowledged as completed.</summary>
    public IReadOnlyDictionary<Guid, TradeGlance> Settled => settled;

    /// <summary>Whose each traded Pokémon is, by the last acknowledged trade of it.</summary>
    public IReadOnlyDictionary<Guid, Guid> Owners => owners;

    /// <summary>Rooms of which the last command was never answered.</summary>
    public IReadOnlyCollection<OpenRoom> Doubtful => [.. doubtful.Values];

    /// <summary>Nobody can say whose these are, but the database.</summary>
    public bool IsDoubtful(Guid pokemon) => doubtfulPokemon.ContainsKey(pokemon);

    public void Settle(TradeGlance trade)
    {
        if (trade.Status is not TradeStatus.Completed) throw new InvalidOperationException($"Trade {trade.Id} is not completed.");
        settled[trade.Id] = trade;
        foreach (var item in trade.Items) owners[item.PokemonId] = item.To;
    }

    public void Doubt(OpenRoom room)
    {
        doubtful[room.Trade.Id] = room;
        foreach (var pokemon in room.Table.Keys) doubtfulPokemon[pokemon] = 0;
    }

    /// <summary>A proposal that was never answered: there is no room to ask about.</summary>
    public void Doubt(IEnumerable<Guid> pokemon)
    {
        foreach (var each in pokemon) doubtfulPokemon[each] = 0;
    }

    public void Resolved(OpenRoom room)
    {
        doubtful.TryRemove(room.Trade.Id, out _);
        foreach (var pokemon in room.Table.Keys) doubtfulPokemon.TryRemove(pokemon, out _);
    }
}
