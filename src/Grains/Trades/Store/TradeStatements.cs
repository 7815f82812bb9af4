using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>The rows <c>trade</c> and <c>trade_party</c>.</summary>
internal static class TradeStatements
{
    public static void Insert(ActionBatch batch, Trade trade)
    {
        batch.Add(
            """
            INSERT INTO trade (id, status, guard, revision, sequence, proposed_by, note, created_at, expires_at)
            VALUES (@id, @status, @guard, @revision, @sequence, @by, @note, @created, @expires)
            """,
            Sql.Uuid("id", trade.Id.Value),
            Sql.Int2("status", (int)trade.Status),
            Sql.BigInt("guard", trade.Guard),
            Sql.Int4("revision", trade.Revision),
            Sql.Int4("sequence", trade.Sequence),
            Sql.Uuid("by", trade.ProposedBy.Value),
            Sql.Text("note", trade.Note),
            Sql.Time("created", trade.CreatedAt),
            Sql.Time("expires", trade.ExpiresAt));
    }

    /// <summary>The guard of every write: open, untouched since memory read it, and on the right side of its expiry.</summary>
    public static Statement Guard(ActionBatch batch, TradeWrite write)
    {
        var (before, after) = (write.Before!, write.After);
        return batch.Add(
            $"""
            UPDATE trade
               SET guard = guard + 1, status = @status, revision = @revision, sequence = @sequence,
                   expires_at = @expires, closed_at = @closed, reason = @reason
             WHERE id = @id AND status = 1 AND guard = @seen{ExpiryTest(write.Event)}
            """,
            Sql.Uuid("id", after.Id.Value),
            Sql.Int2("status", (int)after.Status),
            Sql.Int4("revision", after.Revision),
            Sql.Int4("sequence", after.Sequence),
            Sql.Time("expires", after.ExpiresAt),
            Sql.Time("closed", after.ClosedAt),
            Sql.Text("reason", CloseReasons.Name(after.Cause)),
            Sql.BigInt("seen", before.Guard));
    }

    public static void InsertParties(ActionBatch batch, Trade trade)
    {
        batch.Add(
            """
            INSERT INTO trade_party (trade_id, user_id, position, confirmed_revision, created_at)
            SELECT @trade, party.user_id, party.position - 1, party.confirmed, @created
              FROM unnest(@users, @confirmed) WITH ORDINALITY AS party (user_id, confirmed, position)
            """,
            Sql.Uuid("trade", trade.Id.Value),
            Sql.Time("created", trade.CreatedAt),
            Sql.Uuids("users", trade.Parties.Select(party => party.User.Value)),
            Sql.NullableInt4s("confirmed", trade.Parties.Select(party => party.ConfirmedRevision)));
    }

    public static void SetConfirmation(ActionBatch batch, Trade trade, UserId user)
    {
        batch.Add(
            "UPDATE trade_party SET confirmed_revision = @revision WHERE trade_id = @trade AND user_id = @user",
            Sql.Uuid("trade", trade.Id.Value),
            Sql.Uuid("user", user.Value),
            Sql.Int4("revision", trade.PartyOf(user).ConfirmedRevision));
    }

    public static void ClearConfirmations(ActionBatch batch, Trade trade, TradeEvent.TableChanged changed)
    {
        batch.Add(
            """
            UPDATE trade_party
               SET confirmed_revision = NULL,
                   review_ends_at = CASE WHEN user_id = ANY (@reviewers) THEN @ends ELSE review_ends_at END
             WHERE trade_id = @trade
            """,
            Sql.Uuid("trade", trade.Id.Value),
            Sql.Uuids("reviewers", changed.Reviewers.Select(user => user.Value)),
            Sql.Time("ends", changed.ReviewEndsAt));
    }

    private static string ExpiryTest(TradeEvent happened) => happened switch
    {
        TradeEvent.Closed { Status: TradeStatus.Expired } => " AND expires_at <= clock_timestamp()",
        TradeEvent.Closed { Status: TradeStatus.Cancelled } => "",
        _ => " AND expires_at > clock_timestamp()",
    };
}
