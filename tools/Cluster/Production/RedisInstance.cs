using System.Security.Cryptography;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Cluster.Production;

/// <summary>One redis-server: of what must be kept (append-only file, nothing evicted), or a cache.</summary>
public sealed class RedisInstance : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private readonly string name;
    private readonly string folder;
    private readonly bool keeps;
    private readonly Action<string> output;
    private readonly string password = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly int port = FreePorts.Next();
    private ServerProcess? server;

    private RedisInstance(string name, string folder, bool keeps, Action<string> output)
    {
        this.name = name;
        this.folder = folder;
        this.keeps = keeps;
        this.output = output;
    }

    /// <summary>As <c>REDIS_URL</c> has it.</summary>
    public string Url => $"redis://:{password}@127.0.0.1:{port}";

    /// <summary>A new one, which runs.</summary>
    /// <param name="folder">A folder that does not exist yet, below one that servers may pass through.</param>
    /// <param name="keeps">Whether what it holds must survive; else it is a cache.</param>
    public static async Task<RedisInstance> Create(string name, string folder, bool keeps, Action<string> output, CancellationToken cancellation = default)
    {
        var redis = new RedisInstance(name, folder, keeps, output);
        await ServerUser.MakeFolder(folder);
        await ServerUser.WriteFile(redis.Settings, redis.Text());
        await redis.Start(cancellation);
        return redis;
    }

    /// <summary>Starts it, and waits until it answers.</summary>
    public async Task Start(CancellationToken cancellation = default)
    {
        server = ServerProcess.Start(name, "TERM", ServerUser.Command(SystemPrograms.Find("redis-server"), Settings), output);
        await Until.Answers(name, StartTimeout, () => server.HasExited, Answers, cancellation);
    }

    public async Task Stop()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    /// <summary>As by <c>kill -9</c>.</summary>
    public Task Kill() => server?.Kill() ?? Task.CompletedTask;

    /// <param name="signal">As in <c>STOP</c> or <c>CONT</c>.</param>
    public Task Signal(string signal) => server?.Signal(signal) ?? Task.CompletedTask;

    /// <summary>Loses all that it holds, as a Redis without its file does when it comes back.</summary>
    public async Task Empty()
    {
        var options = RedisUrls.Parse(Url);
        options.AllowAdmin = true;
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
        await connection.GetDatabase().ExecuteAsync("FLUSHALL");
    }

    public async ValueTask DisposeAsync() => await Stop();

    private string Settings => Path.Combine(folder, "redis.conf");

    private string Text() => $"""
        bind 127.0.0.1
        port {port}
        requirepass {password}
        dir {folder}
        daemonize no
        loglevel warning
        save ""
        {(keeps ? "appendonly yes\nappendfsync everysec\nmaxmemory-policy noeviction" : "appendonly no\nmaxmemory 64mb\nmaxmemory-policy allkeys-lru")}

        """;

    private async Task<bool> Answers(CancellationToken cancellation)
    {
        var options = RedisUrls.Parse(Url);
        (options.AbortOnConnectFail, options.ConnectRetry) = (true, 1);
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(options).WaitAsync(cancellation);
            await connection.GetDatabase().PingAsync();
            return true;
        }
        catch (RedisException)
        {
            return false;
        }
    }
}
