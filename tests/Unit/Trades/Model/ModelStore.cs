using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Unit.Trades.Model;

/// <summary>The rows that the swap is about, with the guards of docs/rules.md, as a value: what a transaction does or refuses.</summary>
internal sealed record ModelStore
{
    public required IReadOnlyDictionary<PokemonId, ModelPokemon> Pokemon { get; init; }

    public IReadOnlyDictionary<TradeId, Trade> Trades { get; init; } = new Dictionary<TradeId, Trade>();

    /// <returns>The rows after the action; null where a guard falls short and nothing changes.</returns>
    public ModelStore? Write(Trade? before, TradeEvent happened, Trade after)
    {
        if (before is null ? Trades.ContainsKey(after.Id) : !(Trades[after.Id] is { IsOpen: true } row && row.Guard == before.Guard))
            return null;

        var written = this with { Trades = new Dictionary<TradeId, Trade>(Trades) { [after.Id] = after } };
        return happened switch
        {
            TradeEvent.Proposed proposed => written.Lay(after.Id, proposed.Items.Where(item => item.Kind is ItemKind.Put)),
            TradeEvent.TableChanged changed => written.Free(after.Id, changed.Removed).Lay(after.Id, changed.Added.Where(item => item.Kind is ItemKind.Put)),
            TradeEvent.Confirmed confirmed => written.Lay(after.Id, after.Items.Where(item => item.Kind is ItemKind.Asked && item.From == confirmed.By)),
            TradeEvent.Settled => written.Move(before!),
            TradeEvent.Closed => written.Free(after.Id, after.Items.Select(item => item.Id)),
            _ => written,
        };
    }

    /// <summary>An owner's edit of a free Pokémon.</summary>
    public ModelStore? Edit(PokemonId id, int version) =>
        Pokemon[id] is { Trade: null } row && row.Version == version ? With(id, row with { Version = version + 1 }) : null;

    private ModelStore? Lay(TradeId trade, IEnumerable<TableItem> items) => items.Aggregate(this, (ModelStore? store, TableItem item) =>
        store?.Pokemon[item.Id] is { } row && row.Owner == item.From && row.Version == item.Version
        && (row.Trade is null || (item.Kind is ItemKind.Asked && row.Trade == trade))
            ? store.With(item.Id, row with { Trade = trade })
            : null);

    private ModelStore Free(TradeId trade, IEnumerable<PokemonId> ids) => ids.Aggregate(this, (store, id) =>
        store.Pokemon[id].Trade == trade ? store.With(id, store.Pokemon[id] with { Trade = null }) : store);

    private ModelStore? Move(Trade trade) => trade.Items.Aggregate(this, (ModelStore? store, TableItem item) =>
        store?.Pokemon[item.Id] is { } row && row.Owner == item.From && row.Version == item.Version
        && (row.Trade == trade.Id || (item.Kind is ItemKind.Asked && row.Trade is null))
            ? store.With(item.Id, new(item.To, row.Version + 1, null))
            : null);

    private ModelStore With(PokemonId id, ModelPokemon row) =>
        this with { Pokemon = new Dictionary<PokemonId, ModelPokemon>(Pokemon) { [id] = row } };
}

internal sealed record ModelPokemon(UserId Owner, int Version, TradeId? Trade);
