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

    /// <param name="more">Settings of this start alone.</param>
    public static async Task<PostgresServer> Start(
        EmbeddedArguments arguments, CancellationToken cancellation, IReadOnlyDictionary<string, string>? more = null)
    {
        var user = new ServerUser();
        var binaries = PostgresBinaries.Find(arguments.Binaries);
        var native = await user.Runnable(binaries.Native, binaries.Version);
        var place = await ServerPlace.Of(arguments, binaries, user);
        var password = VaultFolder.KeptSecret(arguments.Folder, "postgres-password");
        if (!DataFolder.Exists(place.Data)) await DataFolder.Make(user, native, place.Data, Owner, password);
        var port = FreePort.Or(arguments.PostgresPort);
        var server = new PostgresServer(user, PostgresBinaries.Program(native, "pg_ctl"), place.Data,
            $"postgres://{Owner}:{password}@127.0.0.1:{port}/{Database}");
        try
        {
            await server.StopOneLeftBehind();
            cancellation.ThrowIfCancellationRequested();
            await user.Run(server.control, "start", "-D", place.Data, "-l", place.Log, "-w", "-t", "60", "-s",
                "-o", ServerOptions.Text(port, arguments.Fast, place.Backups, more));
            if (more is null) await EnsureDatabase(server.Url);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A server that runs nowhere, but for one that a kill has left: that one is stopped.</summary>
    public static async Task EnsureStopped(EmbeddedArguments arguments)
    {
        var user = new ServerUser();
        var binaries = PostgresBinaries.Find(arguments.Binaries);
        var place = await ServerPlace.Of(arguments, binaries, user);
        if (!DataFolder.Exists(place.Data)) return;
        var control = PostgresBinaries.Program(await user.Runnable(binaries.Native, binaries.Version), "pg_ctl");
        await new PostgresServer(user, control, place.Data, url: "").StopOneLeftBehind();
    }

    /// <summary>Whether it still runs: one that can't recover ends by itself.</summary>
    public async Task<bool> Runs() => (await user.Try(control, "status", "-D", data)).Code == 0;

    public ValueTask DisposeAsync() => Stop();

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
