using System.Net;
using System.Net.Sockets;

namespace PokeTradeVault.Load.Chaos.Cluster;

/// <summary>One connection through a gate.</summary>
internal sealed class GateLink : IDisposable
{
    private readonly TcpClient near;
    private readonly TcpClient far = new();
    private readonly CancellationTokenSource ended = new();
    private volatile TaskCompletionSource? silence;

    public GateLink(TcpClient near)
    {
        this.near = near;
        CallerPort = ((IPEndPoint)near.Client.RemoteEndPoint!).Port;
        (near.NoDelay, far.NoDelay) = (true, true);
    }

    public int CallerPort { get; }

    public void Set(Passage passage)
    {
        if (passage is Passage.Cut) Dispose();
        else if (passage is Passage.Silent) silence ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        else if (silence is { } over)
        {
            silence = null;
            over.TrySetResult();
        }
    }

    /// <summary>Until either end closes.</summary>
    public async Task Carry(int target)
    {
        await Heard();
        await far.ConnectAsync(IPAddress.Loopback, target, ended.Token);
        await Task.WhenAny(Copy(near, far), Copy(far, near));
    }

    public void Dispose()
    {
        ended.Cancel();
        near.Dispose();
        far.Dispose();
    }

    private async Task Copy(TcpClient from, TcpClient to)
    {
        var (source, sink) = (from.GetStream(), to.GetStream());
        var buffer = new byte[16 * 1024];
        while (await source.ReadAsync(buffer, ended.Token) is var count and > 0)
        {
            await Heard();
            await sink.WriteAsync(buffer.AsMemory(0, count), ended.Token);
        }

        // That one end has closed is not heard either.
        await Heard();
    }

    private Task Heard() => silence?.Task.WaitAsync(ended.Token) ?? Task.CompletedTask;
}
