using System.Net.Sockets;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Cluster.Rollout;

/// <summary>
/// Takes an operator's requests while a topology runs, by a socket in a folder that only its user may enter. A request is a
/// line, its words parted by blanks; what is done about it comes back line by line, the last one being <see cref="Done"/> or
/// <see cref="Failed"/>.
/// </summary>
public sealed class RolloutControl : IAsyncDisposable
{
    public const string Done = "done";
    public const string Failed = "failed";
    private readonly ProductionTopology topology;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vault-control");
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource ended = new();
    private readonly Task serving;
    private CancellationTokenSource? running;

    private RolloutControl(ProductionTopology topology)
    {
        this.topology = topology;
        listener.Bind(new UnixDomainSocketEndPoint(SocketFile));
        listener.Listen();
        serving = Serve();
    }

    /// <summary>Whom <see cref="RolloutCommand"/> asks.</summary>
    public string SocketFile => Path.Combine(folder.FullName, "socket");

    private static string Pointer => Path.Combine(Environment.GetEnvironmentVariable("VAULT_FOLDER") ?? VaultFolder.Default(), "production-control");

    public static RolloutControl Open(ProductionTopology topology) => new(topology);

    /// <summary>Of the last one that wants to be found; a file that is not there where there is none.</summary>
    public static string SocketOfRunning() => File.Exists(Pointer) ? File.ReadAllText(Pointer) : Pointer;

    /// <summary>By whoever works in the same folder.</summary>
    public void BeFound()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Pointer)!);
        File.WriteAllText(Pointer, SocketFile);
    }

    public async ValueTask DisposeAsync()
    {
        if (SocketOfRunning() == SocketFile) File.Delete(Pointer);
        await ended.CancelAsync();
        listener.Dispose();
        await serving;
        ended.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task Serve()
    {
        var answering = new List<Task>();
        try
        {
            while (true)
            {
                answering.Add(Answer(await listener.AcceptAsync(ended.Token)));
                answering.RemoveAll(one => one.IsCompleted);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(answering);
        }
    }

    private async Task Answer(Socket client)
    {
        using var stream = new NetworkStream(client, ownsSocket: true);
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        try
        {
            var words = (await reader.ReadLineAsync(ended.Token) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            await writer.WriteLineAsync(await Carry(RolloutRequest.Parse(words), writer));
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // Who asked has gone; what was begun goes on, and is told by the topology's own output.
            return;
        }
    }

    private async Task<string> Carry(RolloutRequest? request, TextWriter client)
    {
        switch (request?.What)
        {
            case null:
                await client.WriteLineAsync(RolloutRequest.Usage);
                return Failed;
            case "status":
                await client.WriteLineAsync(TopologyRollout.Describe(topology));
                return Done;
            case "stop":
                if (running is not { } one) return Failed;
                await one.CancelAsync();
                return Done;
            default:
                return await Run(request, client);
        }
    }

    private async Task<string> Run(RolloutRequest request, TextWriter client)
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
        if (Interlocked.CompareExchange(ref running, own, null) is not null)
        {
            await client.WriteLineAsync("Another rollout is running.");
            return Failed;
        }
        try
        {
            await Carry(new TopologyRollout(topology, request.Options with { Say = line => Tell(line, client) }), request, own.Token);
            return Done;
        }
        catch (Exception problem) when (problem is RolloutStoppedException or InvalidOperationException or FileNotFoundException)
        {
            await Tell(problem.Message, client);
            return Failed;
        }
        finally
        {
            running = null;
        }
    }

    private static Task Carry(TopologyRollout rollout, RolloutRequest request, CancellationToken cancellation) => request.What switch
    {
        "rolling" => rollout.Rolling(request.To, cancellation),
        "gradual" => rollout.Gradual(request.To, cancellation),
        _ => rollout.BlueGreen(request.To, cancellation),
    };

    private async Task Tell(string line, TextWriter client)
    {
        topology.Output($"rollout  {line}");
        try
        {
            await client.WriteLineAsync(line);
        }
        catch (IOException gone)
        {
            topology.Output($"rollout  who asked for it has gone: {gone.Message}");
        }
    }
}
