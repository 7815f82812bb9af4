using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Users;

public sealed class UserStore(NpgsqlDataSource source, TimeProvider time) : IUserStore
{
    public async Task<VaultVisibility?> Visibility(UserId user)
    {
        await using var command = source.Command("SELECT vault_visibility FROM trader WHERE id = @id", Sql.Uuid("id", user.Value));
        return await command.ExecuteScalarAsync() is short visibility ? (VaultVisibility)visibility : null;
    }

    public async Task ChangeVisibility(UserId user, VaultVisibility visibility)
    {
        // The vault's own sequence moves too, so that a collection grain that missed the notice finds out.
        await using var command = source.Command(
            "UPDATE trader SET vault_visibility = @visibility, vault_seq = vault_seq + 1 WHERE id = @id AND vault_visibility <> @visibility",
            Sql.Uuid("id", user.Value), Sql.Int2("visibility", (int)visibility));
        await command.ExecuteNonQueryAsync();
    }

    public async Task<bool> Block(UserId by, UserId other)
    {
        using var batch = new ActionBatch();
        Guid[] both = [by.Value, other.Value];
        var locked = batch.Add(
            "SELECT id FROM trader WHERE id = ANY(@both) ORDER BY id FOR NO KEY UPDATE", row => row.GetGuid(0), Sql.Uuids("both", both));
        batch.Add(
            """
            INSERT INTO block (by_id, blocked_id, created_at)
            SELECT @by, id, @at FROM trader WHERE id = @other ON CONFLICT DO NOTHING
            """,
            Sql.Uuid("by", by.Value), Sql.Uuid("other", other.Value), Sql.Time("at", time.GetUtcNow()));
        // A statement after the lock: it sees each trade that was opened before the lock was had.
        batch.Add(
            """
            INSERT INTO trade_closing (trade_id, cause)
            SELECT trade.id, @cause FROM trade
            JOIN trade_party mine ON mine.trade_id = trade.id AND mine.user_id = @by
            JOIN trade_party theirs ON theirs.trade_id = trade.id AND theirs.user_id = @other
            WHERE trade.status = @open ORDER BY trade.id ON CONFLICT DO NOTHING
            """,
            Sql.Uuid("by", by.Value), Sql.Uuid("other", other.Value),
            Sql.Int2("cause", (int)CloseCause.Blocked), Sql.Int2("open", (int)TradeStatus.Open));
        return await batch.Run(source, () => locked.Rows.Count == both.Length) switch
        {
            ActionOutcome.Committed => true,
            ActionOutcome.RolledBack => false,
            ActionOutcome.Unknown unknown => throw unknown.Cause,
            var other_ => throw new InvalidOperationException($"A block ended as {other_}."),
        };
    }

    public async Task Unblock(UserId by, UserId other)
    {
        await using var command = source.Command("DELETE FROM block WHERE by_id = @by AND blocked_id = @other",
            Sql.Uuid("by", by.Value), Sql.Uuid("other", other.Value));
        await command.ExecuteNonQueryAsync();
    }
}
