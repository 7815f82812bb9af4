using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>
/// The first half of a gathered transaction: the receipts of all its actions are inserted, then the rows that they touch are
/// locked, in the order of locks, each kind by id in one statement that also tells what the guards ask of it. A row that
/// somebody else holds is left out rather than waited for, so that one row holds nobody else up and no two can wait for
/// each other; its action then runs alone, and waits there.
/// </summary>
internal sealed class LockedRows
{
    private readonly Statement<(Guid User, Guid Command)> receipts;
    private readonly Statement<LockedTrade>? trades;
    private readonly Statement<LockedTrader>? traders;
    private readonly Statement<(Guid By, Guid Of)>? blocks;
    private readonly Statement<Guid>? spent;
    private readonly Statement<(PokemonId Id, PokemonRow Row)>? pokemon;

    public LockedRows(ActionBatch batch, IReadOnlyList<TradeWrite> writes, TradeOptions options)
    {
        receipts = Insert(batch, [.. writes.Select(write => write.Receipt).OfType<Receipt>()]);
        if (Sorted(writes.Where(write => write.Before is not null).Select(write => write.After.Id.Value)) is { Length: > 0 } rooms)
            trades = LockTrades(batch, rooms);
        if (Sorted(writes.SelectMany(ActionKeys.Traders).Select(trader => trader.Value)) is { Length: > 0 } people)
            traders = LockTraders(batch, people, options);
        // Each in a statement after the lock, so that it sees what was committed before.
        if (writes.Where(write => write.Before is null).ToList() is { Count: > 0 } proposals)
        {
            blocks = ReadBlocks(batch, Sorted(proposals.SelectMany(ActionKeys.Traders).Select(trader => trader.Value)));
            if (options.NewAccountDailyMax is { } dailyMax)
                spent = ReadSpent(batch, Sorted(proposals.Select(write => write.After.ProposedBy.Value)), dailyMax);
        }

        if (Sorted(writes.SelectMany(ActionKeys.Pokemon).Select(id => id.Value)) is { Length: > 0 } moved)
            pokemon = LockPokemon(batch, moved);
    }

    /// <summary>After the run.</summary>
    public GuardedRows Read() => new()
    {
        Receipts = receipts.Rows.ToHashSet(),
        Trades = (trades?.Rows ?? []).ToDictionary(row => row.Id),
        Traders = (traders?.Rows ?? []).ToDictionary(row => row.User),
        Blocks = (blocks?.Rows ?? []).ToHashSet(),
        Spent = (spent?.Rows ?? []).Select(user => new UserId(user)).ToHashSet(),
        Pokemon = (pokemon?.Rows ?? []).ToDictionary(row => row.Id, row => row.Row),
    };

    private static Statement<(Guid User, Guid Command)> Insert(ActionBatch batch, Receipt[] kept) => batch.Add(
        """
        INSERT INTO receipt (user_id, command_id, content_hash, answer)
        SELECT * FROM unnest($1, $2, $3, $4::json[])
        ON CONFLICT DO NOTHING
        RETURNING user_id, command_id
        """,
        row => (row.GetGuid(0), row.GetGuid(1)),
        Sql.Uuids("", kept.Select(receipt => receipt.By.Value)),
        Sql.Uuids("", kept.Select(receipt => receipt.CommandId.Value)),
        Sql.ByteArrays("", kept.Select(receipt => receipt.ContentHash)),
        Sql.Texts("", kept.Select(receipt => receipt.AnswerJson)));

    private static Statement<LockedTrade> LockTrades(ActionBatch batch, Guid[] ids) => batch.Add(
        """
        SELECT id, guard, status, expires_at <= clock_timestamp() FROM trade
         WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
        """,
        row => new LockedTrade(new(row.GetGuid(0)), row.GetInt64(1), (TradeStatus)row.GetInt16(2), row.GetBoolean(3)),
        Sql.Uuids("", ids));

    private static Statement<LockedTrader> LockTraders(ActionBatch batch, Guid[] ids, TradeOptions options) => batch.Add(
        """
        SELECT id, state, live_count, open_proposals, coalesce(barred_until > clock_timestamp(), false), created_at > clock_timestamp() - $2
          FROM trader WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
        """,
        row => new LockedTrader(new(row.GetGuid(0)), row.GetInt16(1), row.GetInt32(2), row.GetInt32(3), row.GetBoolean(4), row.GetBoolean(5)),
        Sql.Uuids("", ids),
        Sql.Span("", options.NewAccountAge));

    private static Statement<(Guid By, Guid Of)> ReadBlocks(ActionBatch batch, Guid[] ids) => batch.Add(
        "SELECT by_id, blocked_id FROM block WHERE by_id = ANY ($1) AND blocked_id = ANY ($1)",
        row => (row.GetGuid(0), row.GetGuid(1)),
        Sql.Uuids("", ids));

    /// <summary>Who has opened as many trades within a day as a new account may.</summary>
    private static Statement<Guid> ReadSpent(ActionBatch batch, Guid[] ids, int dailyMax) => batch.Add(
        """
        SELECT user_id FROM trade_party
         WHERE user_id = ANY ($1) AND position = 0 AND created_at > clock_timestamp() - interval '24 hours'
         GROUP BY user_id HAVING count(*) >= $2
        """,
        row => row.GetGuid(0),
        Sql.Uuids("", ids),
        Sql.Int4("", dailyMax));

    private static Statement<(PokemonId Id, PokemonRow Row)> LockPokemon(ActionBatch batch, Guid[] ids) => batch.Add(
        $"{DiagnosisStatements.PokemonColumns} FROM pokemon WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED",
        DiagnosisStatements.ReadPokemon,
        Sql.Uuids("", ids));

    private static Guid[] Sorted(IEnumerable<Guid> ids) => [.. ids.Distinct().Order()];
}

internal sealed record LockedTrade(TradeId Id, long Guard, TradeStatus Status, bool IsExpired);

internal sealed record LockedTrader(UserId User, int State, int LiveCount, int OpenProposals, bool IsBarred, bool IsNew);
