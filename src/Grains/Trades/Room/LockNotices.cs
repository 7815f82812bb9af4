using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Room;

/// <summary>What an event has locked and let go of, by owner.</summary>
internal static class LockNotices
{
    public static IEnumerable<(UserId Owner, LocksChanged Notice)> Of(Trade? before, TradeEvent happened, Trade after)
    {
        var (locked, freed) = Changes(before, happened, after);
        return locked.Concat(freed).Select(item => item.From).Distinct().Select(owner => (owner, new LocksChanged
        {
            Trade = after.Id,
            Locked = Ids(locked, owner),
            Freed = Ids(freed, owner),
        }));
    }

    private static (IReadOnlyList<TableItem> Locked, IReadOnlyList<TableItem> Freed) Changes(Trade? before, TradeEvent happened, Trade after) =>
        happened switch
        {
            TradeEvent.Proposed proposed => (Put(proposed.Items), []),
            TradeEvent.TableChanged changed => (Put(changed.Added), [.. before!.Items.Where(item => changed.Removed.Contains(item.Id))]),
            TradeEvent.Confirmed confirmed => ([.. after.Items.Where(item => item.From == confirmed.By)], []),
            TradeEvent.Closed => ([], after.Items),
            _ => ([], []),
        };

    private static TableItem[] Put(ValueList<TableItem> items) => [.. items.Where(item => item.Kind is ItemKind.Put)];

    private static ValueList<PokemonId> Ids(IEnumerable<TableItem> items, UserId owner) =>
        items.Where(item => item.From == owner).Select(item => item.Id).ToValueList();
}
