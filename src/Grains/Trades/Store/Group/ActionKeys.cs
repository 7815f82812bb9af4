using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>What an action touches. Two actions that share any of it are never in one transaction, nor in two at a time.</summary>
internal static class ActionKeys
{
    public static Guid[] Of(TradeWrite write)
    {
        var (traders, pokemon) = (Traders(write), Pokemon(write));
        var keys = new List<Guid>(2 + traders.Count + pokemon.Count) { write.After.Id.Value };
        if (write.Receipt is { } receipt)
            keys.Add(receipt.CommandId.Value);
        keys.AddRange(traders.Select(trader => trader.Value));
        keys.AddRange(pokemon.Select(one => one.Value));
        return [.. keys];
    }

    /// <summary>Whose rows it locks.</summary>
    public static IReadOnlyList<UserId> Traders(TradeWrite write) => write.Event switch
    {
        TradeEvent.Proposed or TradeEvent.Settled or TradeEvent.Closed => [.. write.After.Parties.Select(party => party.User)],
        TradeEvent.TableChanged changed when Laid(write).Count > 0 => [changed.By!.Value],
        _ => [],
    };

    /// <summary>Which Pokémon's rows it locks.</summary>
    public static IReadOnlyList<PokemonId> Pokemon(TradeWrite write) => write.Event switch
    {
        TradeEvent.TableChanged changed => [.. changed.Removed, .. Laid(write).Select(item => item.Id)],
        TradeEvent.Settled or TradeEvent.Closed => [.. write.Before!.Items.Select(item => item.Id)],
        _ => [.. Laid(write).Select(item => item.Id)],
    };

    /// <summary>What it locks to its trade.</summary>
    public static IReadOnlyList<TableItem> Laid(TradeWrite write) => write.Event switch
    {
        TradeEvent.Proposed proposed => Put(proposed.Items),
        TradeEvent.TableChanged changed => Put(changed.Added),
        TradeEvent.Confirmed confirmed => [.. write.After.Items.Where(item => item.Kind is ItemKind.Asked && item.From == confirmed.By)],
        _ => [],
    };

    private static TableItem[] Put(ValueList<TableItem> items) => [.. items.Where(item => item.Kind is ItemKind.Put)];
}
