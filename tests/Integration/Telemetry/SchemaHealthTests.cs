using System.Net;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Telemetry;

public sealed class SchemaHealthTests(TestStores stores)
{
    [Fact]
    public async Task A_host_is_ready_only_where_the_database_has_had_every_migration_that_it_knows()
    {
        await using var database = await stores.FreshDatabase();
        await using var host = await ApiHost.Start(database.Settings, withSilo: true);
        var newest = (await database.Query<long>("SELECT max(version) FROM schema_version")).Single();

        var migrated = await host.Get("/health/ready");
        await database.Execute("DELETE FROM schema_version WHERE version = $1", newest);
        var behind = await host.Get("/health/ready");
        await database.Execute("INSERT INTO schema_version (version, name) VALUES ($1, 'newest'), ($2, 'of a later release')", newest, newest + 1);
        var ahead = await host.Get("/health/ready");

        Assert.Equal(HttpStatusCode.OK, migrated.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, behind.Status);
        Assert.Contains($"needs {newest}", behind.Json.GetProperty("parts").GetProperty("schema").GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, ahead.Status);
    }
}
