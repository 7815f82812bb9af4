using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>In each transaction: receipt, then the trader's row, then the Pokémon.</summary>
public sealed class CollectionStore(NpgsqlDataSource source) : ICollectionStore
{
    private const string TraderColumns = "t.vault_seq, t.state, t.vault_visibility";

    private readonly GatheredLooks looks = new(source);

    public async Task<Vault> Load(UserId owner, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var rows = batch.Add(
            $"""
            SELECT {TraderColumns}, {PokemonRow.ReadColumns}
            FROM trader t LEFT JOIN pokemon p ON p.owner_id = t.id AND p.deleted_at IS NULL
            WHERE t.id = @owner
            """,
            row => (Trader: ReadTrader(row), Pokemon: row.IsDBNull(3) ? null : PokemonRow.Read(row, 3)),
            Sql.Uuid("owner", owner.Value));
        // After the sequence: boxes newer than it are read again at the next comparison.
        var boxes = BoxStatements.Read(batch, owner);
        await batch.Read(source, cancellation);
        return rows.Rows is [var first, ..]
            ? Vault.Of(owner, first.Trader.Sequence, first.Trader.IsActive, first.Trader.IsPublic, [.. rows.Rows.Select(row => row.Pokemon).OfType<OwnedPokemon>()])
                with
            { Boxes = boxes.Rows.Count == 0 ? Boxes.Default : new Boxes { Kept = boxes.Rows.ToValueList() } }
            : Vault.OfNobody(owner);
    }

    public Task<VaultLook> Look(UserId owner, Receipt? command, CancellationToken cancellation) =>
        command is null && looks.Of(owner) is { } gathered ? gathered.WaitAsync(cancellation) : LookAlone(owner, command, cancellation);

    public Task<IReadOnlyList<VaultLook>> Look(IReadOnlyList<UserId> owners, CancellationToken cancellation) => looks.Of(owners, cancellation);

    private async Task<VaultLook> LookAlone(UserId owner, Receipt? command, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var known = command is null ? null : ReceiptSql.Find(batch, command);
        var found = new LookStatement(batch, [owner]);
        await batch.Read(source, cancellation);
        return found.Of(owner) with { Command = known?.Verdict ?? ReceiptVerdict.Fresh.Instance };
    }

    public Task<WriteOutcome> Add(UserId owner, VaultEvent.Entered entered, int limit, Receipt receipt) => Write(
        receipt,
        batch => Grow(batch, owner, 1, limit),
        batch => batch.Add(
            $"""
            INSERT INTO pokemon (id, owner_id, entered_by, place, created_at, {PokemonRow.ContentColumns})
            VALUES (@id, @owner, @owner, @place, @created_at, {PokemonRow.ContentValues})
            """,
            [
                Sql.Uuid("id", entered.Pokemon.Id.Value),
                Sql.Uuid("owner", owner.Value),
                Sql.Int4("place", entered.Pokemon.Place),
                Sql.Time("created_at", entered.Pokemon.CreatedAt),
                .. PokemonRow.ContentParameters(entered.Pokemon),
            ]));

    public Task<WriteOutcome> Edit(UserId owner, VaultEvent.Edited edited, Receipt receipt) => Write(
        receipt,
        batch => Touch(batch, owner, leaving: 0),
        batch => batch.Add(
            $"""
            UPDATE pokemon SET ({PokemonRow.ContentColumns}) = ({PokemonRow.ContentValues})
            WHERE id = @id AND owner_id = @owner AND version = @seen AND trade_id IS NULL AND deleted_at IS NULL
            """,
            [
                Sql.Uuid("id", edited.Pokemon.Id.Value),
                Sql.Uuid("owner", owner.Value),
                Sql.Int4("seen", edited.SeenVersion),
                .. PokemonRow.ContentParameters(edited.Pokemon),
            ]),
        edited.Logged);

    public Task<WriteOutcome> Delete(UserId owner, VaultEvent.Trashed trashed, DateTimeOffset now, Receipt receipt) => Write(
        receipt,
        batch => Touch(batch, owner, leaving: 1),
        batch => batch.Add(
            """
            UPDATE pokemon SET deleted_at = @now, place = NULL
            WHERE id = @id AND owner_id = @owner AND version = @seen AND trade_id IS NULL AND deleted_at IS NULL
            """,
            Sql.Uuid("id", trashed.Id.Value),
            Sql.Uuid("owner", owner.Value),
            Sql.Int4("seen", trashed.SeenVersion),
            Sql.Time("now", now)),
        trashed.Logged);

    public Task<ReceiptVerdict?> Record(Receipt receipt) => ReceiptSql.Record(source, receipt);

    private static Statement<long> Grow(ActionBatch batch, UserId owner, int arriving, int limit) => batch.Add(
        """
        UPDATE trader SET live_count = live_count + @arriving, vault_seq = vault_seq + 1
        WHERE id = @owner AND state = 1 AND live_count + @arriving <= @limit
        RETURNING vault_seq
        """,
        row => row.GetInt64(0),
        Sql.Uuid("owner", owner.Value),
        Sql.Int4("arriving", arriving),
        Sql.Int4("limit", limit));

    private static Statement<long> Touch(ActionBatch batch, UserId owner, int leaving) => batch.Add(
        """
        UPDATE trader SET live_count = live_count - @leaving, vault_seq = vault_seq + 1
        WHERE id = @owner
        RETURNING vault_seq
        """,
        row => row.GetInt64(0),
        Sql.Uuid("owner", owner.Value),
        Sql.Int4("leaving", leaving));

    public async Task<WriteOutcome> Change(UserId owner, VaultEvent.Changed changed, int limit, DateTimeOffset now, Receipt receipt)
    {
        using var batch = new ActionBatch();
        var known = ReceiptSql.Insert(batch, receipt);
        var transaction = new ChangeTransaction(batch, owner, changed, limit, now, receipt);
        return OutcomeOf(await batch.Run(source, () => known.IsFresh && transaction.Holds), known, transaction.Sequence);
    }

    public async Task<WriteOutcome> Import(UserId owner, VaultEvent.Imported imported, int limit, Receipt receipt)
    {
        using var batch = new ActionBatch();
        var known = ReceiptSql.Insert(batch, receipt);
        var sequence = Grow(batch, owner, imported.Pokemon.Count, limit);
        var rows = ImportStatements.Insert(batch, owner, imported.Pokemon, imported.From);
        ChangeLog.Add(batch, receipt, imported.Logged);
        var outcome = await batch.Run(source, () => known.IsFresh && sequence.Affected == 1 && rows.Affected == imported.Pokemon.Count);
        return OutcomeOf(outcome, known, sequence);
    }

    public async Task<IReadOnlyList<OwnedPokemon>> Trashed(UserId owner, IReadOnlyCollection<PokemonId> ids, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var rows = batch.Add(
            $"""
            SELECT {PokemonRow.ReadColumns} FROM pokemon p
            WHERE p.id = ANY (@ids) AND p.owner_id = @owner AND p.deleted_at IS NOT NULL AND p.purged_at IS NULL
            """,
            row => PokemonRow.Read(row, 0),
            Sql.Uuids("ids", ids.Select(id => id.Value)),
            Sql.Uuid("owner", owner.Value));
        await batch.Read(source, cancellation);
        return rows.Rows;
    }

    public async Task<LoggedChange?> FindChange(UserId owner, Guid change, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var found = ChangeLog.Find(batch, owner, change);
        await batch.Read(source, cancellation);
        return found();
    }

    private async Task<WriteOutcome> Write(
        Receipt receipt, Func<ActionBatch, Statement<long>> trader, Func<ActionBatch, Statement> pokemon, VaultChange? logged = null)
    {
        using var batch = new ActionBatch();
        var known = ReceiptSql.Insert(batch, receipt);
        var sequence = trader(batch);
        var row = pokemon(batch);
        if (logged is not null) ChangeLog.Add(batch, receipt, logged);
        return OutcomeOf(await batch.Run(source, () => known.IsFresh && sequence.Affected == 1 && row.Affected == 1), known, sequence);
    }

    private static WriteOutcome OutcomeOf(ActionOutcome outcome, ReceiptStatements known, Statement<long> sequence)
    {
        return outcome switch
        {
            ActionOutcome.Committed => new WriteOutcome.Written(sequence.Rows[0]),
            ActionOutcome.Unknown unknown => new WriteOutcome.Unknown(unknown.Cause),
            _ when !known.IsFresh => new WriteOutcome.Known(known.Verdict),
            ActionOutcome.Violated { Constraint: "pokemon_pkey" } => new WriteOutcome.Known(ReceiptVerdict.Reused.Instance),
            _ => WriteOutcome.Overtaken.Instance,
        };
    }

    private static TraderRow ReadTrader(NpgsqlDataReader row) => new(
        row.GetInt64(0), (TraderState)row.GetInt16(1) is TraderState.Active, (VaultVisibility)row.GetInt16(2) is VaultVisibility.Public);

    private readonly record struct TraderRow(long Sequence, bool IsActive, bool IsPublic);
}
