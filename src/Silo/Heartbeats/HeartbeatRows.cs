using Microsoft.Extensions.Options;
using Npgsql;

namespace PokeTradeVault.Silo.Heartbeats;

/// <summary>The rows of <c>silo_heartbeat</c>; times are the database's own.</summary>
internal sealed class HeartbeatRows(NpgsqlDataSource database, IOptions<HeartbeatOptions> options)
{
    private const string SelectAlive =
        """
        SELECT service_id, cluster_id, silo, host, address, port, in_api
          FROM silo_heartbeat WHERE silo <> @silo AND beat_at > clock_timestamp() - @alive
        """;

    private const string Upsert =
        """
        INSERT INTO silo_heartbeat (service_id, cluster_id, silo, host, address, port, in_api)
        VALUES (@service, @cluster, @silo, @host, @address, @port, @in_api)
        ON CONFLICT (service_id, cluster_id, silo) DO UPDATE SET beat_at = clock_timestamp()
        """;

    /// <summary>All others that are alive, of whatever cluster.</summary>
    public async Task<IReadOnlySet<Heartbeat>> Others(Heartbeat own, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await Others(connection, own, cancellation);
    }

    /// <summary>Begins to beat, where nobody is alive but <paramref name="known"/>; of two that start at once the second knows the first.</summary>
    public async Task<bool> Enter(Heartbeat own, IReadOnlySet<Heartbeat> known, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Run(connection, "LOCK TABLE silo_heartbeat IN SHARE ROW EXCLUSIVE MODE", own, cancellation);
        if (!(await Others(connection, own, cancellation)).SetEquals(known)) return false;
        await Run(connection, "DELETE FROM silo_heartbeat WHERE beat_at <= clock_timestamp() - @alive", own, cancellation);
        await Run(connection, Upsert, own, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task Beat(Heartbeat own, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await Run(connection, Upsert, own, cancellation);
    }

    /// <summary>Of one that has stopped, or is known to be dead.</summary>
    public async Task Remove(Heartbeat gone, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await Run(connection, "DELETE FROM silo_heartbeat WHERE service_id = @service AND cluster_id = @cluster AND silo = @silo", gone, cancellation);
    }

    private async Task<HashSet<Heartbeat>> Others(NpgsqlConnection connection, Heartbeat own, CancellationToken cancellation)
    {
        await using var command = Command(connection, SelectAlive, own);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var others = new HashSet<Heartbeat>();
        while (await reader.ReadAsync(cancellation))
        {
            others.Add(new()
            {
                ServiceId = reader.GetString(0),
                ClusterId = reader.GetString(1),
                Silo = reader.GetString(2),
                Host = reader.GetString(3),
                Address = reader.GetString(4),
                Port = reader.GetInt32(5),
                InApi = reader.GetBoolean(6),
            });
        }
        return others;
    }

    private async Task Run(NpgsqlConnection connection, string sql, Heartbeat about, CancellationToken cancellation)
    {
        await using var command = Command(connection, sql, about);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql, Heartbeat about)
    {
        var command = new NpgsqlCommand(sql, connection);
        var values = new Dictionary<string, object>
        {
            ["service"] = about.ServiceId,
            ["cluster"] = about.ClusterId,
            ["silo"] = about.Silo,
            ["host"] = about.Host,
            ["address"] = about.Address,
            ["port"] = about.Port,
            ["in_api"] = about.InApi,
            ["alive"] = options.Value.AliveFor,
        };
        foreach (var (name, value) in values.Where(value => sql.Contains($"@{value.Key}", StringComparison.Ordinal)))
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
