using System.Diagnostics;

namespace PokeTradeVault.Cluster.Production;

/// <summary>
/// One running server that is not ours. A keeper beside it ends it when this process goes, however that goes; and it is in a
/// session of its own, so that Ctrl-C reaches it through us alone, after the programs that need it.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    // Each word that is read is a signal to send; at the end of the input the server is asked to stop.
    private const string Keeper = """
        exec 3<&0
        stop=$1
        shift
        "$@" </dev/null 3<&- &
        server=$!
        {
          while read -r signal; do kill -s "$signal" "$server"; done
          kill -s "$stop" "$server"
        } <&3 >/dev/null 2>&1 &
        reader=$!
        exec 3<&-
        wait "$server"
        code=$?
        kill "$reader" 2>/dev/null
        exit "$code"
        """;

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);
    private readonly string stopSignal;
    private readonly Process keeper;

    private ServerProcess(string name, string stopSignal, Process keeper)
    {
        Name = name;
        this.stopSignal = stopSignal;
        this.keeper = keeper;
    }

    public string Name { get; }

    public bool HasExited => keeper.HasExited;

    /// <param name="stopSignal">What asks it to stop at once but in order, as in <c>TERM</c>.</param>
    /// <param name="output">Gets each line that it prints, its name in front.</param>
    public static ServerProcess Start(string name, string stopSignal, IReadOnlyList<string> command, Action<string> output)
    {
        var start = new ProcessStartInfo(SystemPrograms.Find("setsid"), ["sh", "-c", Keeper, "keeper", stopSignal, .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(name, stopSignal, process);

        void Tell(string? line)
        {
            if (line is not null) output($"{name}  {line}");
        }
    }

    /// <param name="signal">As in <c>HUP</c>, <c>STOP</c> or <c>CONT</c>; one that has ended gets none.</param>
    public async Task Signal(string signal)
    {
        try
        {
            await keeper.StandardInput.WriteLineAsync(signal);
            await keeper.StandardInput.FlushAsync();
        }
        catch (IOException) when (keeper.HasExited)
        {
            return;
        }
    }

    /// <summary>As by <c>kill -9</c>.</summary>
    public async Task Kill()
    {
        await Signal("KILL");
        await keeper.WaitForExitAsync();
    }

    /// <summary>Asks it to stop and waits until it has; one that won't is killed.</summary>
    public async Task Stop()
    {
        await Signal(stopSignal);
        await Signal("CONT");
        using var patience = new CancellationTokenSource(StopTimeout);
        try
        {
            await keeper.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await Kill();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!keeper.HasExited) await Stop();
        keeper.Dispose();
    }
}
