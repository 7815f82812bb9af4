using System.Diagnostics;
using System.Text.Json;

namespace PokeTradeVault.Settings;

/// <summary>The stores of a development machine: a private PostgreSQL and Garnet that live as long as this object.</summary>
public sealed class EmbeddedStores : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);
    private readonly Process? process;

    private EmbeddedStores(VaultSettings settings, Process? process)
    {
        Settings = settings;
        this.process = process;
    }

    /// <summary>The settings given, with the URLs of both stores.</summary>
    public VaultSettings Settings { get; }

    /// <summary>Id of the Embedded program, if this object started one.</summary>
    public int? ProcessId => process?.Id;

    /// <summary>Starts the stores if <see cref="VaultSettings.UsesEmbeddedStores"/>; otherwise gives the settings back unchanged.</summary>
    /// <param name="settings">As read from the environment.</param>
    /// <param name="orJoin">If another program of this folder has its stores running, use those instead of refusing.</param>
    public static async Task<EmbeddedStores> Ensure(VaultSettings settings, bool orJoin = false, CancellationToken cancellation = default)
    {
        if (!settings.UsesEmbeddedStores) return new(settings, null);
        return await Start(settings, [], orJoin, cancellation);
    }

    /// <summary>Starts the stores in <see cref="VaultSettings.Folder"/>, whatever the settings' URLs say.</summary>
    /// <param name="arguments">Further arguments of the Embedded program, such as <c>--postgres 15</c> or <c>--fast</c>.</param>
    public static async Task<EmbeddedStores> Start(
        VaultSettings settings, IReadOnlyList<string> arguments, bool orJoin = false, CancellationToken cancellation = default)
    {
        // Who may join need not wait for the folder to be free.
        var process = EmbeddedProgram.Start(settings.Folder, orJoin ? [.. arguments, "--wait", "0"] : [.. arguments]);
        try
        {
            if (await process.StandardOutput.ReadLineAsync(cancellation) is { } line) return new(With(settings, line), process);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != EmbeddedProgram.FolderInUse)
                throw new InvalidOperationException($"The embedded stores did not start (exit code {process.ExitCode}); the reason stands above.");
            if (!orJoin)
                throw new InvalidOperationException($"Another program has its stores in {settings.Folder}. Stop it, or name another VAULT_FOLDER.");
            var running = await File.ReadAllTextAsync(Path.Combine(settings.Folder, EmbeddedProgram.ReadyFile), cancellation);
            process.Dispose();
            return new(With(settings, running), null);
        }
        catch
        {
            process.StandardInput.Close();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Stops what was started, in order, and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (process is null) return;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(StopTimeout);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    private static VaultSettings With(VaultSettings settings, string line)
    {
        var ready = JsonSerializer.Deserialize<EmbeddedReady>(line, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The Embedded program said nothing.");
        return settings with { DatabaseUrl = ready.DatabaseUrl, RedisUrl = ready.RedisUrl };
    }
}
