using Npgsql;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Catalog;

/// <summary>Read where it may lag: nobody waits for it.</summary>
internal sealed class CatalogStore(IReadRoute route) : ICatalogStore
{
    public Task<long> Version(CancellationToken cancellation) => route.Read(Version, cancellation);

    public Task<CatalogUpdates> Updates(CancellationToken cancellation) => route.Read(Updates, cancellation);

    public Task<SpeciesTexts> Texts(int number, CancellationToken cancellation) =>
        route.Read((source, cancel) => Texts(number, source, cancel), cancellation);

    public Task<RefreshState> Refresh(CancellationToken cancellation) => route.Read(Refresh, cancellation);

    private static async Task<long> Version(NpgsqlDataSource source, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var version = AddVersion(batch);
        await batch.Read(source, cancellation);
        return version.Rows[0];
    }

    private static async Task<CatalogUpdates> Updates(NpgsqlDataSource source, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        // Before the rows: what is written in between is read again with the next version.
        var version = AddVersion(batch);
        var added = batch.Add(
            """
            SELECT number, name, generation, types, base_stats, abilities, ability_slots, male_share, evolves_from, egg_groups
              FROM species_added ORDER BY number
            """,
            ReadSpecies);
        var names = batch.Add("SELECT number, name FROM species_name ORDER BY number, language", row => (Number: row.GetInt32(0), Name: row.GetString(1)));
        await batch.Read(source, cancellation);
        return new CatalogUpdates
        {
            Version = version.Rows[0],
            Added = added.Rows.ToValueList(),
            Names = names.Rows.GroupBy(row => row.Number).ToDictionary(group => group.Key, group => group.Select(row => row.Name).ToValueList()),
        };
    }

    private static async Task<SpeciesTexts> Texts(int number, NpgsqlDataSource source, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var names = batch.Add(
            "SELECT language, name FROM species_name WHERE number = @number ORDER BY language COLLATE \"C\"",
            row => new SpeciesName(row.GetString(0), row.GetString(1)),
            Sql.Int4("number", number));
        var flavours = batch.Add(
            "SELECT language, version, text FROM species_flavour WHERE number = @number ORDER BY language COLLATE \"C\", version COLLATE \"C\"",
            row => new FlavourText(row.GetString(0), row.GetString(1), row.GetString(2)),
            Sql.Int4("number", number));
        await batch.Read(source, cancellation);
        return new SpeciesTexts { Names = names.Rows.ToValueList(), FlavourTexts = flavours.Rows.ToValueList() };
    }

    private static async Task<RefreshState> Refresh(NpgsqlDataSource source, CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        var read = batch.Add(
            """
            SELECT round_started_at, round_finished_at, failure, (SELECT count(*)::integer FROM species_refresh WHERE failed_at IS NOT NULL)
              FROM catalog_refresh WHERE id = 1
            """,
            ReadState);
        await batch.Read(source, cancellation);
        return read.Rows[0];
    }

    private static Statement<long> AddVersion(ActionBatch batch) =>
        batch.Add("SELECT version FROM catalog_refresh WHERE id = 1", row => row.GetInt64(0));

    private static RefreshState ReadState(NpgsqlDataReader row)
    {
        var at = new RowCursor(row, 0);
        return new RefreshState
        {
            StartedAt = at.Nullable<DateTimeOffset>(),
            FinishedAt = at.Nullable<DateTimeOffset>(),
            Failure = at.Text(),
            Failed = at.Value<int>(),
        };
    }

    private static Species ReadSpecies(NpgsqlDataReader row)
    {
        var at = new RowCursor(row, 0);
        var (number, name, generation, types) = (at.Value<int>(), at.Value<string>(), at.Value<short>(), at.Value<string[]>());
        var stats = at.Value<short[]>();
        var (abilities, slots, maleShare) = (at.Value<string[]>(), at.Value<short[]>(), at.Nullable<double>());
        var from = at.Text();
        return AddedSpecies.Of(number, name) with
        {
            Generation = generation,
            Types = types.ToValueList(),
            BaseStats = new Stats { Hp = stats[0], Atk = stats[1], Def = stats[2], Spa = stats[3], Spd = stats[4], Spe = stats[5] },
            Abilities = abilities.Zip(slots, (ability, slot) => new SpeciesAbility(ability, (AbilitySlot)slot)).ToValueList(),
            Genders = AddedSpecies.GendersOf(maleShare),
            MaleShare = maleShare,
            Evolution = from is null ? null : AddedSpecies.EvolvesFrom(from),
            EggGroups = at.Value<string[]>().ToValueList(),
        };
    }
}
