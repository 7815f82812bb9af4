using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;

namespace PokeTradeVault.Grains.Trades.Room;

/// <summary>What a settlement means for each party's collection: the rows as they stand after it.</summary>
internal static class Arrivals
{
    /// <param name="trade">As it was before the settlement.</param>
    public static IEnumerable<(UserId Owner, CollectionSettled Notice)> Of(Trade trade, DateTimeOffset at, TradeWritten.Committed committed)
    {
        var arrived = trade.Items.Zip(Transfer.Of(trade, at), committed.Places).Select(moved => (moved.First.To, Pokemon: After(moved.First, moved.Second, moved.Third))).ToList();
        return trade.Parties.Select(party => (party.User, new CollectionSettled
        {
            Trade = trade.Id,
            VaultSequence = committed.VaultSequences[party.User],
            Left = trade.Items.Where(item => item.From == party.User).Select(item => item.Id).ToValueList(),
            Arrived = arrived.Where(entry => entry.To == party.User).Select(entry => entry.Pokemon).ToValueList(),
        }));
    }

    private static TradedPokemon After(TableItem item, Transfer transfer, int place) => new()
    {
        Transfers = transfer.Number,
        ChainHash = Convert.ToHexStringLower(transfer.Hash),
        Pokemon = item.Shown.Pokemon with
        {
            OwnerId = item.To,
            Version = item.Version + 1,
            TradeId = null,
            Box = PokemonViews.BoxOf(place),
            Slot = PokemonViews.SlotOf(place),
            Notes = null,
            Tags = ValueList.Create<string>([]),
            ForTrade = false,
            Favourite = false,
            Locked = false,
            UnlocksAt = null,
        },
    };
}
