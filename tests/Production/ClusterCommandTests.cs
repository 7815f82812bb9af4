using System.Collections.Concurrent;
using System.Diagnostics;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production;

/// <summary><c>./dev cluster --production</c> as a terminal has it.</summary>
public sealed class ClusterCommandTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Process command;
    private readonly string temporary = Directory.CreateTempSubdirectory("vault-command").FullName;

    public ClusterCommandTests()
    {
        ServerUser.MakePassage(temporary);
        string[] arguments = [EmbeddedProgram.Sibling("Cluster"), "--production", "--silos", "1", "--apis", "1"];
        // A process group of its own that hears Ctrl-C, as a terminal gives to each command: what runs in the background may not.
        command = new() { StartInfo = new("setsid", ["env", "--default-signal=INT", EmbeddedProgram.DotnetHost(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true } };
        command.StartInfo.Environment["PORT"] = "0";
        command.StartInfo.Environment["TMPDIR"] = temporary;
        command.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        command.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        command.Start();
        command.BeginOutputReadLine();
        command.BeginErrorReadLine();
    }

    [Fact]
    public async Task Ctrl_C_ends_all_that_it_has_started_and_leaves_nothing()
    {
        var tree = await Ready();

        await InterruptGroup();

        using var patience = new CancellationTokenSource(Patience);
        await command.WaitForExitAsync(patience.Token);
        Assert.True(command.ExitCode == 0, Log());
        Assert.Empty(tree.Running);
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
    }

    [Fact]
    public async Task Where_it_is_killed_all_that_it_has_started_ends_by_itself()
    {
        var tree = await Ready();

        command.Kill();

        await Eventually.Is(() => Task.FromResult(tree.Running), running => running.Count == 0, Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!command.HasExited) command.Kill();
        command.Dispose();
        Directory.Delete(temporary, recursive: true);
    }

    private async Task<ProcessTree> Ready()
    {
        await Eventually.Is(() => Task.FromResult(Log()), log => command.HasExited || log.Contains("Ready: https://localhost:", StringComparison.Ordinal), Patience);
        Assert.False(command.HasExited, Log());
        var tree = ProcessTree.Of(command.Id);
        Assert.All(["postgres", "redis-server", "nginx", "Silo", "Api"], name => Assert.Contains(tree.Running, line => line.Contains(name, StringComparison.Ordinal)));
        return tree;
    }

    /// <summary>As a terminal does at Ctrl-C.</summary>
    private async Task InterruptGroup()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -s INT -- -{command.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private string Log() => string.Join('\n', lines);
}
