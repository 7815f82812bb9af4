using System.Text.Json;
using PokeTradeVault.Cluster;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Hosting;

/// <summary>What <c>./dev run</c> becomes is the Api's process; these are its ends.</summary>
public sealed class OrphanTests : IDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);

    /// <summary>A host may take <c>VaultSilo.ShutdownTimeout</c>, its stores come after it.</summary>
    private static readonly TimeSpan GoneWithin = TimeSpan.FromSeconds(60);
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"vault-orphans-{Guid.CreateVersion7():n}");

    [Fact]
    public async Task A_killed_api_takes_its_stores_with_it_within_ten_seconds()
    {
        await using var api = Start();
        var stores = await Ready();
        Assert.True(await Ports.Listens(stores.DatabaseUrl) && await Ports.Listens(stores.RedisUrl));

        await api.Kill();

        await Until(GoneWithin, async () => !await Ports.Listens(stores.DatabaseUrl) && !await Ports.Listens(stores.RedisUrl));
    }

    [Fact]
    public async Task An_api_whose_parent_has_gone_ends_and_its_stores_with_it()
    {
        await using var api = Start();
        var stores = await Ready();

        api.Orphan();
        using var patience = new CancellationTokenSource(GoneWithin);
        await api.Exited(patience.Token);

        await Until(GoneWithin, async () => !await Ports.Listens(stores.DatabaseUrl) && !await Ports.Listens(stores.RedisUrl));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private VaultProcess Start() => VaultProcess.Start(EmbeddedProgram.Sibling("Api"), "api", new Dictionary<string, string?>(TestSettings.Variables(folder))
    {
        ["SILO_PORT"] = "0",
        ["GATEWAY_PORT"] = "0",
        ["SILO_IN_API"] = "true",
        ["DATABASE_URL"] = null,
        ["REDIS_URL"] = null,
    }, TestContext.Current.SendDiagnosticMessage);

    /// <summary>The URLs of the stores, once they answer.</summary>
    private async Task<EmbeddedReady> Ready()
    {
        var file = Path.Combine(folder, EmbeddedProgram.ReadyFile);
        await Until(StartTimeout, () => Task.FromResult(File.Exists(file) && new FileInfo(file).Length > 0));
        return JsonSerializer.Deserialize<EmbeddedReady>(await File.ReadAllTextAsync(file), JsonSerializerOptions.Web)!;
    }

    private static async Task Until(TimeSpan limit, Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(limit);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition()) await pause.WaitForNextTickAsync(patience.Token);
    }
}
