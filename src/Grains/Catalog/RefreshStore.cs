using Npgsql;
using PokeTradeVault.Catalog;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Catalog;

/// <inheritdoc cref="IRefreshStore"/>
internal sealed class RefreshStore(NpgsqlDataSource source) : IRefreshStore
{
    /// <summary>Longer than one species can take with all its tries.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private const string RenewClaim =
        """
        UPDATE catalog_refresh SET claimed_until = clock_timestamp() + @lease
         WHERE id = 1 AND claimed_by = @claim AND claimed_until > clock_timestamp()
        """;

    private const string WriteNames =
        """
        WITH read AS (SELECT * FROM unnest(@languages, @names) AS read (language, name)),
        gone AS (
            DELETE FROM species_name WHERE number = @number AND language NOT IN (SELECT language FROM read) RETURNING 1),
        written AS (
            INSERT INTO species_name AS old (number, language, name) SELECT @number, language, name FROM read
            ON CONFLICT (number, language) DO UPDATE SET name = excluded.name WHERE old.name <> excluded.name RETURNING 1)
        UPDATE catalog_refresh SET version = version + 1
         WHERE id = 1 AND (EXISTS (SELECT FROM gone) OR EXISTS (SELECT FROM written))
        """;

    private const string WriteFlavours =
        """
        WITH read AS (SELECT * FROM unnest(@languages, @versions, @texts) AS read (language, version, text)),
        gone AS (
            DELETE FROM species_flavour WHERE number = @number AND (language, version) NOT IN (SELECT language, version FROM read))
        INSERT INTO species_flavour AS old (number, language, version, text) SELECT @number, language, version, text FROM read
        ON CONFLICT (number, language, version) DO UPDATE SET text = excluded.text WHERE old.text <> excluded.text
        """;

    private const string WriteAdded =
        """
        WITH written AS (
            INSERT INTO species_added AS old
                (number, name, generation, types, base_stats, abilities, ability_slots, male_share, evolves_from, egg_groups)
            VALUES (@number, @name, @generation, @types, @stats, @abilities, @slots, @male_share, @evolves_from, @egg_groups)
            ON CONFLICT (number) DO UPDATE SET
                name = excluded.name, generation = excluded.generation, types = excluded.types, base_stats = excluded.base_stats,
                abilities = excluded.abilities, ability_slots = excluded.ability_slots, male_share = excluded.male_share,
                evolves_from = excluded.evolves_from, egg_groups = excluded.egg_groups
            WHERE old.* IS DISTINCT FROM excluded.* RETURNING 1)
        UPDATE catalog_refresh SET version = version + 1 WHERE id = 1 AND EXISTS (SELECT FROM written)
        """;

    public async Task<IReadOnlySet<int>?> Begin(Guid claim, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var claimed = batch.Add(
            """
            UPDATE catalog_refresh SET claimed_by = @claim, claimed_until = clock_timestamp() + @lease, round_finished_at = NULL,
                   round_started_at = CASE WHEN round_finished_at IS NULL THEN coalesce(round_started_at, clock_timestamp()) ELSE clock_timestamp() END
             WHERE id = 1 AND (claimed_by IS NULL OR claimed_until <= clock_timestamp())
            """,
            Sql.Uuid("claim", claim), Sql.Span("lease", Lease));
        var done = batch.Add(
            "SELECT number FROM species_refresh WHERE refreshed_at >= (SELECT round_started_at FROM catalog_refresh WHERE id = 1)",
            row => row.GetInt32(0));
        Ensure(await batch.Run(source, () => true));
        return claimed.Affected == 1 ? done.Rows.ToHashSet() : null;
    }

    public Task<bool> Save(Guid claim, RefreshedSpecies species, CancellationToken cancellation) => Guarded(claim, batch =>
    {
        batch.Add(
            WriteNames,
            Sql.Int4("number", species.Number),
            Sql.Texts("languages", species.Names.Select(name => name.Language)),
            Sql.Texts("names", species.Names.Select(name => name.Name)));
        batch.Add(
            WriteFlavours,
            Sql.Int4("number", species.Number),
            Sql.Texts("languages", species.FlavourTexts.Select(text => text.Language)),
            Sql.Texts("versions", species.FlavourTexts.Select(text => text.Version)),
            Sql.Texts("texts", species.FlavourTexts.Select(text => text.Text)));
        if (species.Added is { } added)
            Add(batch, added);
        Note(batch, species.Number, species.Failure);
    });

    public Task<bool> Fail(Guid claim, int number, string failure, CancellationToken cancellation) =>
        Guarded(claim, batch => Note(batch, number, failure));

    public async Task End(Guid claim, bool finished, string? interruption)
    {
        await using var command = source.Command(
            """
            UPDATE catalog_refresh SET claimed_by = NULL, claimed_until = NULL, failure = @interruption,
                   round_finished_at = CASE WHEN @finished THEN clock_timestamp() END
             WHERE id = 1 AND claimed_by = @claim
            """,
            Sql.Uuid("claim", claim), Sql.Bool("finished", finished), Sql.Text("interruption", interruption));
        await command.ExecuteNonQueryAsync();
    }

    private async Task<bool> Guarded(Guid claim, Action<ActionBatch> write)
    {
        using var batch = new ActionBatch();
        var renewed = batch.Add(RenewClaim, Sql.Uuid("claim", claim), Sql.Span("lease", Lease));
        write(batch);
        var outcome = await batch.Run(source, () => renewed.Affected == 1);
        Ensure(outcome);
        return outcome is ActionOutcome.Committed;
    }

    private static void Add(ActionBatch batch, Species added) => batch.Add(
        WriteAdded,
        Sql.Int4("number", added.Number),
        Sql.Text("name", added.Name),
        Sql.Int2("generation", added.Generation),
        Sql.Texts("types", added.Types),
        Sql.Int2s("stats", [added.BaseStats.Hp, added.BaseStats.Atk, added.BaseStats.Def, added.BaseStats.Spa, added.BaseStats.Spd, added.BaseStats.Spe]),
        Sql.Texts("abilities", added.Abilities.Select(ability => ability.Name)),
        Sql.Int2s("slots", added.Abilities.Select(ability => (int)ability.Slot)),
        Sql.Float8("male_share", added.MaleShare),
        Sql.Text("evolves_from", added.Evolution?.From),
        Sql.Texts("egg_groups", added.EggGroups));

    /// <summary>What was refreshed from an older answer has failed all the same.</summary>
    private static void Note(ActionBatch batch, int number, string? failure) => batch.Add(
        """
        INSERT INTO species_refresh AS old (number, refreshed_at, failed_at, failure)
        VALUES (@number, CASE WHEN @failure IS NULL THEN clock_timestamp() END, CASE WHEN @failure IS NOT NULL THEN clock_timestamp() END, @failure)
        ON CONFLICT (number) DO UPDATE SET
            refreshed_at = coalesce(excluded.refreshed_at, old.refreshed_at), failed_at = excluded.failed_at, failure = excluded.failure
        """,
        Sql.Int4("number", number), Sql.Text("failure", failure));

    /// <summary>A constraint that objects is a fault of ours: the reader's bounds are the columns'.</summary>
    private static void Ensure(ActionOutcome outcome)
    {
        if (outcome is ActionOutcome.Unknown unknown)
            throw new TimeoutException("The catalog's rows could not be written.", unknown.Cause);
        if (outcome is ActionOutcome.Violated violated)
            throw new InvalidOperationException($"What PokeAPI brought breaks {violated.Constraint}.");
    }
}
