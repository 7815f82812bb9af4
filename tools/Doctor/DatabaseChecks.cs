using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Doctor;

/// <summary>The primary, as the programs see it.</summary>
internal static class DatabaseChecks
{
    private const string Subject = "PostgreSQL";
    private const int OldestVersion = 15;

    private const string Look = """
        SELECT current_setting('server_version_num')::int / 10000, current_setting('server_version'), pg_is_in_recovery(),
               current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int,
               (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend')::int,
               (SELECT rolsuper FROM pg_roles WHERE rolname = current_user),
               coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false),
               extract(epoch FROM clock_timestamp())::float8,
               current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on', current_setting('archive_mode') <> 'off',
               current_setting('synchronous_commit') <> 'off'
        """;

    private const string Rights = """
        SELECT has_schema_privilege('public', 'CREATE'),
               coalesce((SELECT has_table_privilege(oid, 'UPDATE') OR has_table_privilege(oid, 'DELETE') FROM pg_class WHERE oid = to_regclass('transfer')), false)
        """;

    public static async Task<IReadOnlyList<Finding>> Of(VaultSettings settings, CancellationToken cancellation)
    {
        var found = new List<Finding>();
        await using var connection = new NpgsqlConnection(PostgresUrl.ForMigrations(settings.DatabaseUrl!));
        await connection.OpenAsync(cancellation);
        var asked = Clocks.Now;
        await using (var command = new NpgsqlCommand(Look, connection))
        await using (var row = await command.ExecuteReaderAsync(cancellation))
        {
            await row.ReadAsync(cancellation);
            found.AddRange(Server(row));
            found.Add(Clocks.Compare(Subject, row.GetDouble(7), asked));
            found.AddRange(Connections(row.GetInt32(3), row.GetInt32(4), settings));
            if (!settings.IsDevelopment) found.AddRange(Safety(row, connection.Host));
        }
        if (!settings.IsDevelopment) found.AddRange(await OfRole(connection, settings, cancellation));
        return found;
    }

    private static IEnumerable<Finding> Server(NpgsqlDataReader row)
    {
        if (row.GetBoolean(2)) yield return Finding.Wrong(Subject, "DATABASE_URL leads to a replica, which takes no writes");
        yield return row.GetInt32(0) < OldestVersion
            ? Finding.Wrong(Subject, $"version {row.GetString(1)}; {OldestVersion} or later is needed")
            : Finding.Fine(Subject, $"version {row.GetString(1)} answers");
    }

    private static IEnumerable<Finding> Connections(int most, int open, VaultSettings settings)
    {
        if (settings.Database.BehindPooler) yield break;
        var processes = most / settings.Database.PoolSize;
        yield return processes < 2
            ? Finding.Warning("connections", $"the server takes {most}, one process up to {settings.Database.PoolSize} (DATABASE_POOL_SIZE): no room for a second")
            : Finding.Fine("connections", $"{open} of {most} are open; DATABASE_POOL_SIZE {settings.Database.PoolSize} leaves room for {processes} processes");
    }

    private static IEnumerable<Finding> Safety(NpgsqlDataReader row, string? host)
    {
        if (!row.GetBoolean(6) && host is not ("localhost" or "127.0.0.1" or "::1"))
            yield return Finding.Warning(Subject, "the connection is not encrypted: add ?sslmode=require or verify-full");
        if (!row.GetBoolean(8) || !row.GetBoolean(10))
            yield return Finding.Wrong(Subject, "fsync, full_page_writes or synchronous_commit is off: a trade that was confirmed could be lost");
        if (!row.GetBoolean(9))
            yield return Finding.Warning("backups", "archive_mode is off: nobody could go back to a point in time (a host's own backups may not need it)");
        if (row.GetBoolean(5))
            yield return Finding.Wrong("database role", "the programs sign in as a superuser, whom no right holds back");
    }

    private static async Task<IReadOnlyList<Finding>> OfRole(NpgsqlConnection connection, VaultSettings settings, CancellationToken cancellation)
    {
        if (settings.DatabaseAppRole is null) return [];
        await using var command = new NpgsqlCommand(Rights, connection);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        if (row.GetBoolean(0)) return [Finding.Wrong("database role", "the programs' role can make tables: ./dev migrate up takes that right away")];
        return row.GetBoolean(1)
            ? [Finding.Wrong("database role", "the programs' role can change the ledger: ./dev migrate up takes that right away")]
            : [Finding.Fine("database role", "can't alter tables nor change the ledger")];
    }
}
