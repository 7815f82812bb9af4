using System.Text.Json;
using Garnet;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Embedded;

/// <summary>Garnet in this process, in Redis' place. Its append-only file keeps sessions and membership between runs.</summary>
internal sealed class GarnetStore : IDisposable
{
    private readonly GarnetServer server;

    private GarnetStore(GarnetServer server, string url)
    {
        this.server = server;
        Url = url;
    }

    public string Url { get; }

    public static GarnetStore Start(EmbeddedArguments arguments)
    {
        var folder = Path.Combine(arguments.Folder, "garnet");
        Directory.CreateDirectory(folder);
        var port = FreePort.Or(arguments.RedisPort);
        var password = VaultFolder.KeptSecret(arguments.Folder, "redis-password");
        var settings = Path.Combine(folder, "garnet.conf");
        VaultFolder.WriteForOwner(settings, JsonSerializer.Serialize(Settings(folder, port, password)));
        try
        {
            var server = new GarnetServer(["--config-import-path", settings]);
            server.Start();
            return new(server, $"redis://:{password}@127.0.0.1:{port}");
        }
        catch (Exception problem)
        {
            throw new EmbeddedException($"Garnet did not start on port {port}: {problem.Message}");
        }
    }

    public void Dispose() => server.Dispose();

    private static Dictionary<string, object> Settings(string folder, int port, string password) => new()
    {
        ["Address"] = "127.0.0.1",
        ["Port"] = port,
        ["AuthenticationMode"] = "Password",
        ["Password"] = password,
        // Orleans' membership writes run as scripts.
        ["EnableLua"] = true,
        ["EnableAOF"] = true,
        ["Recover"] = true,
        ["CheckpointDir"] = folder,
        // The default device wants libaio, which a fresh Linux machine lacks.
        ["DeviceType"] = OperatingSystem.IsLinux() ? "RandomAccess" : "Default",
        ["LogMemorySize"] = "128m",
        ["PageSize"] = "1m",
        ["IndexMemorySize"] = "8m",
        ["AofMemorySize"] = "16m",
        ["AofPageSize"] = "4m",
        ["AofSegmentSize"] = "64m",
        ["AofSizeLimit"] = "64m",
        ["QuietMode"] = true,
        ["LogLevel"] = "Error",
    };
}
