using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production;

public sealed class ProgramsTests
{
    [Theory]
    [InlineData("nginx")]
    [InlineData("redis-server")]
    [InlineData("pgbackrest")]
    [InlineData("pgbouncer")]
    [InlineData("promtool")]
    [InlineData("openssl")]
    public void A_program_of_a_production_host_is_on_this_machine(string name) => Assert.True(Path.IsPathRooted(SystemPrograms.Find(name)));

    [Fact]
    public void PostgreSQL_is_the_oldest_release_that_the_product_runs_on_or_newer() =>
        Assert.Equal(Path.GetDirectoryName(SystemPrograms.FindPostgres("initdb")), Path.GetDirectoryName(SystemPrograms.FindPostgres("pg_basebackup")));

    [Fact]
    public void A_program_that_is_missing_is_named()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => SystemPrograms.Find("no-such-program"));
        Assert.Contains("no-such-program", problem.Message, StringComparison.Ordinal);
    }
}
