using System.Diagnostics;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Cluster;

/// <summary>One running program of the solution. It ends with the process that started it, however that ends.</summary>
public sealed class VaultProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(90);
    private readonly Process process;
    private bool orphaned;

    private VaultProcess(string name, Process process)
    {
        Name = name;
        this.process = process;
    }

    public string Name { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Starts a built <paramref name="program"/>, with <paramref name="environment"/> over this process' own.</summary>
    /// <param name="output">Gets each line that it prints, its name in front.</param>
    public static VaultProcess Start(
        string program, string name, IReadOnlyDictionary<string, string?> environment, Action<string> output)
    {
        var start = new ProcessStartInfo(EmbeddedProgram.DotnetHost())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(program);
        foreach (var (key, value) in environment) start.Environment[key] = value;
        start.Environment[ParentPipe.Key] = "true";
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(name, process);

        void Tell(string? line)
        {
            if (line is not null) output($"{name}  {line}");
        }
    }

    /// <summary>As by <c>kill -9</c>: it gets no chance to tidy up.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Lets go of it as a dying parent does: without a word.</summary>
    public void Orphan()
    {
        orphaned = true;
        process.StandardInput.Close();
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task Stop()
    {
        if (!orphaned) await AskToStop();
        await UntilGone(StopTimeout);
    }

    /// <summary>As an operator's tools stop it: by SIGTERM. Waits for longer than it may need to drain.</summary>
    public async Task Terminate()
    {
        await AskToLeave();
        await UntilGone(DrainTimeout);
    }

    /// <summary>SIGTERM, without waiting for what comes of it; one that has ended gets none.</summary>
    public Task AskToLeave() => Signal("TERM");

    /// <param name="signal">As in <c>STOP</c> or <c>CONT</c>; one that has ended gets none.</param>
    public async Task Signal(string signal)
    {
        if (process.HasExited) return;
        try
        {
            await SystemCommand.Run(["sh", "-c", $"kill -s {signal} {process.Id}"]);
        }
        catch (InvalidOperationException) when (process.HasExited)
        {
            return;
        }
    }

    /// <returns>Its exit code, once it has ended.</returns>
    public async Task<int> Exited(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Stop();
        process.Dispose();
    }

    private async Task UntilGone(TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await Kill();
        }
    }

    private async Task AskToStop()
    {
        try
        {
            await process.StandardInput.WriteLineAsync(ParentPipe.PleaseStop);
            process.StandardInput.Close();
        }
        catch (IOException) when (process.HasExited)
        {
            return;
        }
    }
}
