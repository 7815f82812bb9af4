using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>What one action does to one trader's row.</summary>
internal sealed record TraderDelta(StandingChange Standing, bool Settles)
{
    public static IEnumerable<TraderDelta> Of(TradeWrite write, TradeOptions options) => write.Event switch
    {
        TradeEvent.Proposed => [new(new() { User = write.After.ProposedBy, OpenProposals = 1 }, Settles: false)],
        TradeEvent.Settled => Rules.Standing.Of(write.Before!, write.Event, options).Select(change => new TraderDelta(change, Settles: true)),
        TradeEvent.Closed => Rules.Standing.Of(write.Before!, write.Event, options).Select(change => new TraderDelta(change, Settles: false)),
        _ => [],
    };
}
