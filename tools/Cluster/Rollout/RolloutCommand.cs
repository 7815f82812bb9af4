using System.Net.Sockets;

namespace PokeTradeVault.Cluster.Rollout;

/// <summary><c>./dev rollout …</c>: asks the topology that <c>./dev cluster --production</c> runs, and shows what it does.</summary>
public static class RolloutCommand
{
    public const string Name = "rollout";

    /// <returns>Exit code: 0 it is done, 1 it is not, 2 the arguments are wrong.</returns>
    /// <param name="arguments">As an operator writes them.</param>
    /// <param name="socketFile">Of <see cref="RolloutControl"/>.</param>
    public static async Task<int> Run(IReadOnlyList<string> arguments, string socketFile, TextWriter output)
    {
        if (RolloutRequest.Parse(arguments) is null)
        {
            await output.WriteLineAsync(RolloutRequest.Usage);
            return 2;
        }
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketFile));
        }
        catch (SocketException)
        {
            await output.WriteLineAsync("No ./dev cluster --production is running.");
            return 1;
        }
        using var stream = new NetworkStream(socket);
        await using var writer = new StreamWriter(stream) { AutoFlush = true };
        using var reader = new StreamReader(stream);
        await writer.WriteLineAsync(string.Join(' ', arguments));
        var last = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            last = line;
            if (line is not (RolloutControl.Done or RolloutControl.Failed)) await output.WriteLineAsync(line);
        }
        return last == RolloutControl.Done ? 0 : 1;
    }
}
