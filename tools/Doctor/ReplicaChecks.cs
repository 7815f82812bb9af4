using System.Globalization;
using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Doctor;

internal static class ReplicaChecks
{
    private const string Subject = "replica";
    private const double LagWarning = 10;

    // Where nothing is written there is nothing to be behind with, however long ago the last transaction was.
    private const string Look = """
        SELECT pg_is_in_recovery(),
               CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
                    ELSE coalesce(extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()), 0) END::float8,
               (SELECT count(*) FROM pg_stat_wal_receiver)::int
        """;

    public static async Task<IReadOnlyList<Finding>> Of(VaultSettings settings, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(PostgresUrl.ForMigrations(settings.DatabaseReadUrl!));
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(Look, connection);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        if (!row.GetBoolean(0))
            return [Finding.Warning(Subject, "DATABASE_READ_URL leads to a server that is no replica")];
        var lag = string.Create(CultureInfo.InvariantCulture, $"{row.GetDouble(1):0.0} s behind");
        if (row.GetInt32(2) == 0) return [Finding.Wrong(Subject, $"receives nothing from its primary, and is {lag}")];
        return [row.GetDouble(1) > LagWarning ? Finding.Warning(Subject, lag) : Finding.Fine(Subject, lag)];
    }
}
