using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>What an event does to one trader's row.</summary>
public sealed record StandingChange
{
    public required UserId User { get; init; }

    public int OpenProposals { get; init; }

    public int LiveCount { get; init; }

    public int Completed { get; init; }

    public int Cancelled { get; init; }

    public int Reputation { get; init; }
}

/// <summary>What closing a trade means for its parties' counters (docs/rules.md, "Standing").</summary>
public static class Standing
{
    /// <summary>One entry for each party, in the order of their ids.</summary>
    public static ValueList<StandingChange> Of(Trade before, TradeEvent happened, TradeOptions options) => before.Parties
        .OrderBy(party => party.User.Value)
        .Select(party => Change(before, happened, party.User, options))
        .ToValueList();

    private static StandingChange Change(Trade before, TradeEvent happened, UserId user, TradeOptions options)
    {
        var change = new StandingChange { User = user, OpenProposals = before.ProposedBy == user ? -1 : 0 };
        return happened switch
        {
            TradeEvent.Settled => change with
            {
                Completed = 1,
                Reputation = options.ReputationForCompleting,
                LiveCount = before.Items.Count(item => item.To == user) - before.Items.Count(item => item.From == user),
            },
            TradeEvent.Closed { Status: TradeStatus.Cancelled } closed when closed.By == user => change with
            {
                Cancelled = 1,
                Reputation = IsLate(before, user) ? -options.ReputationForLateCancel : 0,
            },
            TradeEvent.Closed => change,
            _ => throw new InvalidOperationException($"{happened.GetType().Name} closes no trade"),
        };
    }

    private static bool IsLate(Trade before, UserId canceller) =>
        before.Parties.Any(party => party.User != canceller && party.ConfirmedRevision == before.Revision);
}
