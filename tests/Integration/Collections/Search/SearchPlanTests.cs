using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Load.Crowd;
using PokeTradeVault.Load.Search;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Collections.Search;

/// <summary>The plans of <c>./dev bench search</c>, over a smaller crowd.</summary>
public sealed class SearchPlanTests(FreshDatabase fresh) : IClassFixture<FreshDatabase>
{
    [Fact]
    [Trait("Rule", "C-INDEX")]
    public async Task Every_likely_and_every_hard_search_uses_an_index()
    {
        await CrowdLoad.Run(PostgresUrl.ForMigrations(fresh.Settings.DatabaseMigrationUrl!), traders: 400, pokemon: 20_000, seed: 1);

        foreach (var text in Combinations.Likely.Concat(Combinations.Hard).SelectMany(combination => combination.Queries))
        {
            var plan = await SearchPlan.Of(fresh.Source, Combination.Read(text));

            Assert.False(plan.ReadsWholeTable, $"{text}\n{plan.Text}");
            Assert.True(plan.Indexes.Any(index => index.StartsWith("pokemon_offered", StringComparison.Ordinal)), $"{text}\n{plan.Text}");
        }
    }

    [Fact]
    public async Task Its_statistics_are_a_sample_of_the_usual_size()
    {
        // The largest target of a column decides how many rows ANALYZE reads, sorts and counts by, again and again while traders trade.
        var finer = await fresh.Database.Query<string>(
            "SELECT attname::text FROM pg_attribute WHERE attrelid = 'pokemon'::regclass AND attnum > 0 AND coalesce(attstattarget, -1) <> -1");

        Assert.Empty(finer);
    }
}
