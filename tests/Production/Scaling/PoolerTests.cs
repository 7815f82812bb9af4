using Npgsql;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production.Scaling;

/// <summary>PgBouncer in transaction mode between the programs and the primary.</summary>
[Collection(nameof(ScaledTopology))]
public sealed class PoolerTests(ScaledTopology scaled)
{
    private const int Traders = 6;
    private const int Each = 12;

    [Fact]
    public async Task One_real_trade_goes_through_it()
    {
        var (code, output) = await Smoke.Run(scaled.Topology, "--register");

        Assert.True(code == 0, $"{output}\n{scaled.Log}");
    }

    [Fact]
    public async Task Many_at_once_are_served_through_few_connections_and_nothing_is_lost()
    {
        var traders = await Task.WhenAll(Enumerable.Range(0, Traders)
            .Select(number => ApiCaller.SignUp(number % 2 == 0 ? scaled.Patient : scaled.Strict)));

        await Task.WhenAll(traders.SelectMany(trader => Enumerable.Range(0, Each).Select(_ => trader.Add("Magikarp"))));

        foreach (var trader in traders)
        {
            var vault = await trader.Get("/v1/pokemon?limit=100");
            Assert.Equal(Each, vault.GetProperty("items").GetArrayLength());
            trader.Dispose();
        }

        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(scaled.Topology.MigrationUrl));
        await using var command = source.CreateCommand($"SELECT count(*) FROM pg_stat_activity WHERE usename = '{ProductionStores.AppRole}'");
        await Eventually.Is(async () => (long)(await command.ExecuteScalarAsync())!, count => count is > 0 and <= Pooler.PoolSize, TimeSpan.FromMinutes(1));
    }
}
