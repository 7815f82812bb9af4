using System.Globalization;
using Npgsql;

namespace PokeTradeVault.Settings;

/// <summary>Turns <c>postgres://</c> URLs into Npgsql's connection strings.</summary>
public static class PostgresUrl
{
    /// <summary>Under the programs' own, so that they wait it out.</summary>
    private static readonly TimeSpan StepLockTimeout = TimeSpan.FromSeconds(3);

    /// <summary>For the programs: pooled, prepared, generic plans, with time-outs.</summary>
    public static string ForPrograms(string url, DatabaseOptions options)
    {
        var connection = Parse(url);
        connection.MaxPoolSize = options.PoolSize;
        // The system's: the library's own takes a lock and winds up a timer at every command.
        (connection.TcpKeepAlive, connection.TcpKeepAliveTime, connection.TcpKeepAliveInterval) = (true, 30, 10);
        // No program leaves anything behind in a session, and clearing it would be six statements before each action.
        connection.NoResetOnClose = true;
        if (options.BehindPooler)
            return connection.ConnectionString;
        connection.MaxAutoPrepare = 200;
        connection.AutoPrepareMinUsages = 2;
        // "id = any(@ids)" is planned anew at each call otherwise, which costs more than running it.
        connection.Options = string.Join(' ', new[]
        {
            connection.Options,
            "-c plan_cache_mode=force_generic_plan",
            $"-c lock_timeout={Milliseconds(options.LockTimeout)}",
            $"-c statement_timeout={Milliseconds(options.StatementTimeout)}",
            $"-c idle_in_transaction_session_timeout={Milliseconds(options.StalledTimeout)}",
            // Those of a machine that has vanished would count against max_connections for the two hours of the system's default.
            "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3",
        }.Where(part => !string.IsNullOrEmpty(part)));
        return connection.ConnectionString;
    }

    /// <summary>For migrations: one plain connection without time-outs, because building an index and waiting for another migrator take long.</summary>
    public static string ForMigrations(string url)
    {
        var connection = Parse(url);
        connection.Pooling = false;
        connection.KeepAlive = 30;
        connection.CommandTimeout = 0;
        return connection.ConnectionString;
    }

    /// <summary>For the steps themselves: one that has to wait for a table makes all others wait behind it, so it soon gives up.</summary>
    public static string ForMigrationSteps(string url)
    {
        var connection = new NpgsqlConnectionStringBuilder(ForMigrations(url));
        connection.Options = $"{connection.Options} -c lock_timeout={Milliseconds(StepLockTimeout)}".TrimStart();
        return connection.ConnectionString;
    }

    internal static void Check(string url) => Parse(url);

    private static NpgsqlConnectionStringBuilder Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("postgres" or "postgresql") || parsed.Host.Length == 0)
            throw new FormatException("must be a URL such as postgres://user:password@host:5432/name (special characters percent-encoded)");
        var name = Uri.UnescapeDataString(parsed.AbsolutePath.TrimStart('/'));
        if (name.Length == 0 || name.Contains('/', StringComparison.Ordinal)) throw new FormatException("must end with the database's name: postgres://…/name");
        var user = parsed.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = parsed.Host.Trim('[', ']'),
            Port = parsed.Port > 0 ? parsed.Port : 5432,
            Database = name,
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            ApplicationName = "PokeTradeVault",
        };
        foreach (var (key, value) in UrlQuery.Parse(parsed)) Apply(connection, key, value);
        return connection;
    }

    private static void Apply(NpgsqlConnectionStringBuilder connection, string key, string value)
    {
        switch (key)
        {
            case "sslmode": connection.SslMode = Ssl(value); break;
            // A socket's folder, as other programs write it: a URL's own host can't hold a path.
            case "host": connection.Host = value; break;
            case "sslrootcert": connection.RootCertificate = value; break;
            case "sslcert": connection.SslCertificate = value; break;
            case "sslkey": connection.SslKey = value; break;
            case "application_name": connection.ApplicationName = value; break;
            case "options": connection.Options = value; break;
            case "connect_timeout" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds):
                connection.Timeout = seconds;
                break;
            default: throw new FormatException($"has a parameter that is not known or not valid: {key}");
        }
    }

    private static SslMode Ssl(string value) => value switch
    {
        "disable" => SslMode.Disable,
        "allow" => SslMode.Allow,
        "prefer" => SslMode.Prefer,
        "require" => SslMode.Require,
        "verify-ca" => SslMode.VerifyCA,
        "verify-full" => SslMode.VerifyFull,
        _ => throw new FormatException("sslmode must be disable, allow, prefer, require, verify-ca or verify-full"),
    };

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
