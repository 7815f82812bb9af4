using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production;

[Collection(nameof(SharedTopology))]
[Trait("Rule", "R-START")]
public sealed class HeartbeatAlarmTests(SharedTopology shared) : IAsyncDisposable
{
    private const string Stranger = "10.1.2.3:11111@1";
    private readonly NpgsqlDataSource database = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(shared.Topology.DatabaseUrl));

    [Fact]
    public async Task Another_cluster_that_appears_all_the_same_is_an_alarm()
    {
        await using var appear = database.CreateCommand(
            $"""
            INSERT INTO silo_heartbeat (service_id, cluster_id, silo, host, address, port, in_api, beat_at)
            VALUES ('production', 'another', '{Stranger}', 'elsewhere', '10.1.2.3', 11111, false, now() + interval '1 hour')
            """);
        await appear.ExecuteNonQueryAsync();

        await Eventually.Is(() => Task.FromResult(string.Join('\n', shared.Log)),
            log => log.Contains($"Another cluster is alive on this database: silo {Stranger}", StringComparison.Ordinal), TimeSpan.FromMinutes(2));
    }

    public async ValueTask DisposeAsync()
    {
        await using (var vanish = database.CreateCommand($"DELETE FROM silo_heartbeat WHERE silo = '{Stranger}'"))
            await vanish.ExecuteNonQueryAsync();
        await database.DisposeAsync();
    }
}
