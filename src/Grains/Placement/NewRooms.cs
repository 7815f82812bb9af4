using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Placement;

public static class NewRooms
{
    /// <summary>The room that a proposal opens, which goes beside its proposer's vault.</summary>
    public static ITradeGrain NewRoom(this IGrainFactory grains, UserId proposer, CommandId command)
    {
        var room = TradeKey.Of(proposer, command);
        BesideVault.Of(proposer, room);
        return grains.Known<ITradeGrain>(room.Value);
    }
}
