using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Embedded.Postgres;

/// <summary>A PostgreSQL that is ours alone: made at first, started, stopped.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Owner = "vault";
    private const string Database = "vault";
    private readonly ServerUser user;
    private readonly string control;
    private readonly string data;

    private PostgresServer(ServerUser user, string control, string data, string url)
    {
        this.user = user;
        this.control = control;
        this.data = data;
        Url = url;
    }

    public string Url { get; }

    public static async Task<PostgresServer> Start(EmbeddedArguments arguments, CancellationToken cancellation)
    {
        var user = new ServerUser();
        var binaries = PostgresBinaries.Find(arguments.Binaries);
        var native = await user.Runnable(binaries.Native, binaries.Version);
        var folder = await user.OwnFolder(Path.Combine(arguments.Folder, $"postgres-{binaries.Major}"));
        var password = VaultFolder.KeptSecret(arguments.Folder, "postgres-password");
        var data = Path.Combine(folder, "data");
        if (!DataFolder.Exists(data)) await DataFolder.Make(user, native, data, Owner, password);
        var port = FreePort.Or(arguments.PostgresPort);
        var server = new PostgresServer(user, PostgresBinaries.Program(native, "pg_ctl"), data,
            $"postgres://{Owner}:{password}@127.0.0.1:{port}/{Database}");
        try
        {
            await server.StopOneLeftBehind();
            cancellation.ThrowIfCancellationRequested();
            await user.Run(server.control, "start", "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-t", "60", "-s",
                "-o", Options(port, arguments.Fast));
            await EnsureDatabase(server.Url);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Stop();

    private static string Options(int port, bool fast) =>
        $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c log_min_messages=warning"
        + (fast ? "" : $" -c shared_buffers={BuffersMegabytes()}MB")
        + (fast ? " -c fsync=off -c synchronous_commit=off -c full_page_writes=off" : "");

    /// <summary>An eighth of the machine's memory, within bounds; a page takes its share only when it is first used.</summary>
    private static long BuffersMegabytes() => Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (8 << 20), 128, 1024);

    /// <summary>The folder's claim is ours, so a server that still runs in it lost its Embedded program to a kill.</summary>
    private async Task StopOneLeftBehind()
    {
        DataFolder.ForgetStrangersId(data);
        await Stop();
    }

    private async ValueTask Stop()
    {
        if ((await user.Try(control, "status", "-D", data)).Code != 0) return;
        if ((await user.Try(control, "stop", "-D", data, "-m", "fast", "-w", "-t", "6", "-s")).Code == 0) return;
        await user.Run(control, "stop", "-D", data, "-m", "immediate", "-w", "-t", "10", "-s");
    }

    private static async Task EnsureDatabase(string url)
    {
        var maintenance = url[..url.LastIndexOf('/')] + "/postgres";
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(maintenance));
        await using var find = source.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1");
        find.Parameters.Add(new() { Value = Database });
        if (await find.ExecuteScalarAsync() is not null) return;
        await using var create = source.CreateCommand($"CREATE DATABASE {Database}");
        await create.ExecuteNonQueryAsync();
    }
}
