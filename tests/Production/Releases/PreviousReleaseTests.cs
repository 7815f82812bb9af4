using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Releases;

/// <summary>Expand, migrate, contract: whatever this release's migrations do, the release before it goes on working.</summary>
public sealed class PreviousReleaseTests(PreviousOnNewSchema previous) : IClassFixture<PreviousOnNewSchema>
{
    [Fact]
    public async Task The_previous_release_does_all_that_it_did_on_the_newest_schema()
    {
        var problems = await Probe();

        Assert.True(problems.Count == 0, string.Join('\n', problems.Concat(previous.Log.TakeLast(40))));
    }

    /// <summary>The probe sees what it is there to see.</summary>
    [Theory]
    [InlineData("ALTER TABLE pokemon RENAME COLUMN nickname TO given_name", "ALTER TABLE pokemon RENAME COLUMN given_name TO nickname", "a vault is kept")]
    [InlineData("ALTER TABLE trade ADD COLUMN room text, ADD CONSTRAINT room_is_named CHECK (room IS NOT NULL) NOT VALID", "ALTER TABLE trade DROP COLUMN room", "a trade settles")]
    [InlineData("ALTER TABLE box DROP COLUMN position", "ALTER TABLE box ADD COLUMN position integer NOT NULL DEFAULT 0", "boxes")]
    public async Task A_migration_that_breaks_the_previous_release_is_noticed(string breaking, string back, string area)
    {
        await Migrate(breaking);
        try
        {
            Assert.Contains(await Probe(), problem => problem.StartsWith(area, StringComparison.Ordinal));
        }
        finally
        {
            await Migrate(back);
        }
    }

    private async Task<IReadOnlyList<string>> Probe()
    {
        using var client = previous.Topology.Client();
        return await new ReleaseProbe(client).Run();
    }

    private Task Migrate(string sql) => previous.Topology.Stores.Primary.Run(sql, ProductionStores.Database);
}
