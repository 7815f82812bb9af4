using PokeTradeVault.Cluster;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Chaos.Cluster;

/// <summary>The place of one silo or API: whoever lives in it has the same ports and environment as the one before.</summary>
internal sealed class Slot(string project, string name, int port, IReadOnlyDictionary<string, string?> environment, Action<string> output) : IAsyncDisposable
{
    private readonly Lock changing = new();
    private bool isEmpty = true;

    public string Name => name;

    /// <summary>Where it answers HTTP; a silo <c>/health</c> alone.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{port}");

    public VaultProcess? Process { get; private set; }

    /// <summary>Variables of whoever lives here next, over all others.</summary>
    public IReadOnlyDictionary<string, string?> More { get; set; } = new Dictionary<string, string?>();

    /// <summary>How often somebody has died here.</summary>
    public int Deaths { get; private set; }

    public bool IsAlive => Process is { HasExited: false };

    /// <summary>File that tells where to die.</summary>
    public string Orders => environment["FAULT_POINTS"]!;

    /// <summary>Nobody comes back here by himself until <see cref="Fill"/>.</summary>
    public void Empty()
    {
        lock (changing) isEmpty = true;
    }

    public void Fill()
    {
        lock (changing) isEmpty = false;
        Revive();
    }

    /// <summary>As a supervisor does: whoever has ended is started again.</summary>
    public void Revive()
    {
        lock (changing)
        {
            if (isEmpty || IsAlive) return;
            if (Process is not null) Deaths++;
            File.Delete(Orders);
            var all = new Dictionary<string, string?>(environment) { ["PORT"] = $"{port}" };
            foreach (var (key, value) in More) all[key] = value;
            Process = VaultProcess.Start(EmbeddedProgram.Sibling(project), name, all, output);
        }
    }

    /// <summary>At the next moment of that kind, whoever lives here dies.</summary>
    public void Order(string point)
    {
        var draft = $"{Orders}.new";
        File.WriteAllText(draft, $"die {point}");
        File.Move(draft, Orders, overwrite: true);
    }

    public Task Kill() => Process is { HasExited: false } process ? process.Kill() : Task.CompletedTask;

    public Task Signal(string signal) => Process?.Signal(signal) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        Empty();
        if (Process is null) return;
        await Signal("CONT");
        await Process.DisposeAsync();
    }
}
