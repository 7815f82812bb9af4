using System.Security.Cryptography;
using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Cluster.Production;

/// <summary>One PostgreSQL of the system's packages, with a data folder of its own.</summary>
public sealed class PostgresInstance : IAsyncDisposable
{
    private const string Superuser = "postgres";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);
    private readonly string name;
    private readonly string folder;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly Action<string> output;
    private ServerProcess? server;

    private PostgresInstance(string name, string folder, string password, IReadOnlyDictionary<string, string> settings, Action<string> output)
    {
        this.name = name;
        this.folder = folder;
        this.settings = settings;
        this.output = output;
        Password = password;
    }

    public int Port { get; } = FreePorts.Next();

    /// <summary>What PostgreSQL calls its data directory.</summary>
    public string DataFolder => Path.Combine(folder, "data");

    /// <summary>Where its Unix socket is.</summary>
    public string SocketFolder => folder;

    /// <summary>Of the superuser <c>postgres</c>, and of every role that <see cref="AddRole"/> has made.</summary>
    public string Password { get; }

    /// <summary>A new one, which does not run yet.</summary>
    /// <param name="folder">A folder that does not exist yet, below one that servers may pass through.</param>
    /// <param name="settings">Of <c>postgresql.conf</c>, beyond the few that make it private to this machine.</param>
    public static async Task<PostgresInstance> Create(
        string name, string folder, IReadOnlyDictionary<string, string> settings, Action<string> output)
    {
        var postgres = new PostgresInstance(name, folder, RandomNumberGenerator.GetHexString(32, lowercase: true), settings, output);
        await ServerUser.MakeFolder(folder);
        var secret = Path.Combine(folder, "password");
        await ServerUser.WriteFile(secret, postgres.Password);
        await SystemCommand.Run(ServerUser.Command(SystemPrograms.FindPostgres("initdb"), "-D", postgres.DataFolder, "-U", Superuser,
            $"--pwfile={secret}", "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-instructions", "--no-sync"));
        File.Delete(secret);
        return postgres;
    }

    /// <summary>A streaming replica of <paramref name="primary"/>, which does not run yet.</summary>
    /// <param name="role">A role of the primary that may replicate.</param>
    public static async Task<PostgresInstance> CreateReplica(
        PostgresInstance primary, string role, string name, string folder, Action<string> output)
    {
        var replica = new PostgresInstance(name, folder, primary.Password, primary.settings, output);
        await ServerUser.MakeFolder(folder);
        await SystemCommand.Run(
            ServerUser.Command(SystemPrograms.FindPostgres("pg_basebackup"), "-h", "127.0.0.1", "-p", $"{primary.Port}", "-U", role,
                "-D", replica.DataFolder, "--write-recovery-conf", "--wal-method=stream", "--create-slot", $"--slot={name.Replace('-', '_')}",
                "--checkpoint=fast", "--no-sync", "--no-password"),
            new Dictionary<string, string> { ["PGPASSWORD"] = primary.Password });
        return replica;
    }

    /// <summary>Starts it, and waits until it takes connections.</summary>
    public async Task Start(CancellationToken cancellation = default)
    {
        List<string> arguments = ["-D", DataFolder, "-p", $"{Port}"];
        foreach (var (key, value) in Own().Concat(settings)) arguments.AddRange(["-c", $"{key}={value}"]);
        server = ServerProcess.Start(name, "INT", ServerUser.Command([SystemPrograms.FindPostgres("postgres"), .. arguments]), output);
        await Until.Answers(name, StartTimeout, () => server.HasExited, Answers, cancellation);
    }

    public async Task Stop()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    /// <summary>As by <c>kill -9</c>.</summary>
    public Task Kill() => server?.Kill() ?? Task.CompletedTask;

    public bool IsRunning => server is { HasExited: false };

    /// <summary>To the server and every process of it at once, as when its machine dies or stands still.</summary>
    /// <param name="signal">As in <c>KILL</c>, <c>STOP</c> or <c>CONT</c>; one that has ended gets none.</param>
    public async Task SignalAll(string signal)
    {
        var file = Path.Combine(DataFolder, "postmaster.pid");
        if (!IsRunning || !File.Exists(file)) return;
        var main = File.ReadLines(file).First().Trim();
        var children = await File.ReadAllTextAsync($"/proc/{main}/task/{main}/children");
        await SystemCommand.Run(["sh", "-c", $"kill -s {signal} {main} {children} 2>/dev/null; true"]);
    }

    /// <summary>As <c>DATABASE_URL</c> has it.</summary>
    public string Url(string role, string database) => $"postgres://{role}:{Password}@127.0.0.1:{Port}/{database}";

    /// <summary>Runs one statement as the superuser.</summary>
    public async Task Run(string sql, string database = Superuser)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(Url(Superuser, database)));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <param name="rights">As in <c>REPLICATION</c>.</param>
    public Task AddRole(string role, string rights = "") => Run($"CREATE ROLE {role} LOGIN {rights} PASSWORD '{Password}'");

    public async ValueTask DisposeAsync() => await Stop();

    private Dictionary<string, string> Own() => new()
    {
        ["listen_addresses"] = "127.0.0.1",
        ["unix_socket_directories"] = SocketFolder,
        ["log_min_messages"] = "error",
        ["log_timezone"] = "UTC",
    };

    private async Task<bool> Answers(CancellationToken cancellation)
    {
        if (!SaysThatItIsUp()) return false;
        try
        {
            await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(Url(Superuser, Superuser)));
            await using var connection = await source.OpenConnectionAsync(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Asked before, it would log each question as a fatal error.</summary>
    private bool SaysThatItIsUp()
    {
        const int Status = 7;
        var file = Path.Combine(DataFolder, "postmaster.pid");
        return File.Exists(file) && File.ReadAllLines(file) is { Length: > Status } lines && lines[Status].Trim() is ("ready" or "standby");
    }
}
