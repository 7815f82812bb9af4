using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>
/// What a gathered transaction writes into <c>receipt</c>, <c>trade</c> and <c>trader</c>. COMMIT travels with the writes, so
/// each that must find its rows counts them itself: where one is missing it divides by zero, and nothing is committed.
/// </summary>
internal static class GroupStatements
{
    /// <summary>Of actions that are dropped from this transaction: they have not been answered.</summary>
    public static void ForgetReceipts(ActionBatch batch, IReadOnlyList<Receipt> receipts) => batch.Add(
        "DELETE FROM receipt USING unnest($1, $2) AS gone (user_id, command_id) WHERE receipt.user_id = gone.user_id AND receipt.command_id = gone.command_id",
        Sql.Uuids("", receipts.Select(receipt => receipt.By.Value)),
        Sql.Uuids("", receipts.Select(receipt => receipt.CommandId.Value)));

    public static void InsertTrades(ActionBatch batch, IReadOnlyList<Trade> trades) => batch.Add(
        """
        INSERT INTO trade (id, status, guard, revision, sequence, proposed_by, note, created_at, expires_at)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        Sql.Uuids("", trades.Select(trade => trade.Id.Value)),
        Sql.Int2s("", trades.Select(trade => (int)trade.Status)),
        Sql.BigInts("", trades.Select(trade => trade.Guard)),
        Sql.Int4s("", trades.Select(trade => trade.Revision)),
        Sql.Int4s("", trades.Select(trade => trade.Sequence)),
        Sql.Uuids("", trades.Select(trade => trade.ProposedBy.Value)),
        Sql.NullableTexts("", trades.Select(trade => trade.Note)),
        Sql.Times("", trades.Select(trade => trade.CreatedAt)),
        Sql.Times("", trades.Select(trade => trade.ExpiresAt)));

    public static void UpdateTrades(ActionBatch batch, IReadOnlyList<Trade> trades) => batch.Add(
        """
        WITH written AS (
            UPDATE trade
               SET guard = guard + 1, status = now.status, revision = now.revision, sequence = now.sequence,
                   expires_at = now.expires_at, closed_at = now.closed_at, reason = now.reason
              FROM unnest($1, $2, $3, $4, $5, $6, $7) AS now (id, status, revision, sequence, expires_at, closed_at, reason)
             WHERE trade.id = now.id
            RETURNING 1)
        SELECT 1 / (count(*) = cardinality($1))::integer FROM written
        """,
        static _ => true,
        Sql.Uuids("", trades.Select(trade => trade.Id.Value)),
        Sql.Int2s("", trades.Select(trade => (int)trade.Status)),
        Sql.Int4s("", trades.Select(trade => trade.Revision)),
        Sql.Int4s("", trades.Select(trade => trade.Sequence)),
        Sql.Times("", trades.Select(trade => trade.ExpiresAt)),
        Sql.NullableTimes("", trades.Select(trade => trade.ClosedAt)),
        Sql.NullableTexts("", trades.Select(trade => CloseReasons.Name(trade.Cause))));

    public static Statement<(UserId User, long VaultSequence)> UpdateTraders(ActionBatch batch, IReadOnlyList<TraderDelta> deltas, TradeOptions options) => batch.Add(
        """
        WITH written AS (
            UPDATE trader
               SET live_count = live_count + delta.live, vault_seq = vault_seq + delta.settles::integer,
                   open_proposals = open_proposals + delta.proposals,
                   completed = trader.completed + delta.completed, cancelled = trader.cancelled + delta.cancelled,
                   reputation = trader.reputation + delta.reputation,
                   cancel_streak = CASE WHEN delta.settles OR (delta.cancelled > 0 AND cancel_streak + delta.cancelled >= $8) THEN 0
                                        ELSE cancel_streak + delta.cancelled END,
                   barred_until = CASE WHEN delta.cancelled > 0 AND cancel_streak + delta.cancelled >= $8
                                       THEN clock_timestamp() + $9 ELSE barred_until END
              FROM unnest($1, $2, $3, $4, $5, $6, $7) AS delta (id, settles, live, proposals, completed, cancelled, reputation)
             WHERE trader.id = delta.id
            RETURNING trader.id, vault_seq),
        counted AS (SELECT 1 / (count(*) = cardinality($1))::integer AS complete FROM written)
        SELECT id, vault_seq, complete FROM counted LEFT JOIN written ON true
        """,
        row => (new UserId(row.GetGuid(0)), row.GetInt64(1)),
        Sql.Uuids("", deltas.Select(delta => delta.Standing.User.Value)),
        Sql.Bools("", deltas.Select(delta => delta.Settles)),
        Sql.Int4s("", deltas.Select(delta => delta.Standing.LiveCount)),
        Sql.Int4s("", deltas.Select(delta => delta.Standing.OpenProposals)),
        Sql.Int4s("", deltas.Select(delta => delta.Standing.Completed)),
        Sql.Int4s("", deltas.Select(delta => delta.Standing.Cancelled)),
        Sql.Int4s("", deltas.Select(delta => delta.Standing.Reputation)),
        Sql.Int4("", options.CancelStreakMax),
        Sql.Span("", options.BarredFor));
}
