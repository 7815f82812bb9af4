using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>The rows <c>trader</c>: locked by id in one statement, guarded and counted in the next, which so reads after the lock.</summary>
internal static class TraderStatements
{
    public static void Lock(ActionBatch batch, IEnumerable<UserId> users)
    {
        batch.Add(
            "SELECT FROM trader WHERE id = ANY (@ids) ORDER BY id FOR NO KEY UPDATE",
            static _ => true,
            Sql.Uuids("ids", users.Select(user => user.Value)));
    }

    /// <summary>One row where the proposer may propose to all the others.</summary>
    public static Statement Propose(ActionBatch batch, Trade trade, TradeOptions options)
    {
        return batch.Add(
            """
            UPDATE trader
               SET open_proposals = open_proposals + 1
             WHERE id = @proposer AND state = 1
               AND (@openMax IS NULL OR open_proposals < @openMax)
               AND (barred_until IS NULL OR barred_until <= clock_timestamp())
               AND (@dailyMax IS NULL OR created_at <= clock_timestamp() - @newAge OR @dailyMax > (
                    SELECT count(*) FROM trade_party
                     WHERE user_id = @proposer AND position = 0 AND created_at > clock_timestamp() - interval '24 hours'))
               AND NOT EXISTS (SELECT FROM trader other WHERE other.id = ANY (@others) AND other.state <> 1)
               AND NOT EXISTS (SELECT FROM block WHERE by_id = @proposer AND blocked_id = ANY (@others))
               AND NOT EXISTS (SELECT FROM block WHERE blocked_id = @proposer AND by_id = ANY (@others))
            """,
            Sql.Uuid("proposer", trade.ProposedBy.Value),
            Sql.Uuids("others", trade.Parties.Select(party => party.User).Where(user => user != trade.ProposedBy).Select(user => user.Value)),
            Sql.Int4("openMax", options.OpenProposalsMax),
            Sql.Int4("dailyMax", options.NewAccountDailyMax),
            Sql.Span("newAge", options.NewAccountAge));
    }

    /// <summary>One row where that trader may trade.</summary>
    public static Statement LockActive(ActionBatch batch, UserId user)
    {
        return batch.Add(
            "SELECT FROM trader WHERE id = @id AND state = 1 FOR NO KEY UPDATE",
            static _ => true,
            Sql.Uuid("id", user.Value));
    }

    /// <summary>Each party's row where all are active and nobody's vault would overflow; an even swap at the limit is fine.</summary>
    public static Statement<(UserId User, long VaultSequence)> Settle(ActionBatch batch, ValueList<StandingChange> changes, int vaultLimit)
    {
        return batch.Add(
            """
            UPDATE trader
               SET live_count = live_count + change.live, vault_seq = vault_seq + 1, cancel_streak = 0,
                   open_proposals = open_proposals + change.proposals,
                   completed = trader.completed + change.completed, reputation = trader.reputation + change.reputation
              FROM unnest(@ids, @live, @proposals, @completed, @reputation) AS change (id, live, proposals, completed, reputation)
             WHERE trader.id = change.id AND state = 1 AND (change.live <= 0 OR live_count + change.live <= @limit)
            RETURNING trader.id, vault_seq
            """,
            row => (new UserId(row.GetGuid(0)), row.GetInt64(1)),
            Sql.Uuids("ids", changes.Select(change => change.User.Value)),
            Sql.Int4s("live", changes.Select(change => change.LiveCount)),
            Sql.Int4s("proposals", changes.Select(change => change.OpenProposals)),
            Sql.Int4s("completed", changes.Select(change => change.Completed)),
            Sql.Int4s("reputation", changes.Select(change => change.Reputation)),
            Sql.Int4("limit", vaultLimit));
    }

    public static void Close(ActionBatch batch, ValueList<StandingChange> changes, TradeOptions options)
    {
        batch.Add(
            """
            UPDATE trader
               SET open_proposals = open_proposals + change.proposals,
                   cancelled = trader.cancelled + change.cancelled, reputation = trader.reputation + change.reputation,
                   cancel_streak = CASE WHEN cancel_streak + change.cancelled >= @streakMax THEN 0 ELSE cancel_streak + change.cancelled END,
                   barred_until = CASE WHEN change.cancelled > 0 AND cancel_streak + change.cancelled >= @streakMax
                                       THEN clock_timestamp() + @barred ELSE barred_until END
              FROM unnest(@ids, @proposals, @cancelled, @reputation) AS change (id, proposals, cancelled, reputation)
             WHERE trader.id = change.id
            """,
            Sql.Uuids("ids", changes.Select(change => change.User.Value)),
            Sql.Int4s("proposals", changes.Select(change => change.OpenProposals)),
            Sql.Int4s("cancelled", changes.Select(change => change.Cancelled)),
            Sql.Int4s("reputation", changes.Select(change => change.Reputation)),
            Sql.Int4("streakMax", options.CancelStreakMax),
            Sql.Span("barred", options.BarredFor));
    }
}
