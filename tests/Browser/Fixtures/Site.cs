using PokeTradeVault.Cluster;
using PokeTradeVault.Database;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;

[assembly: AssemblyFixture(typeof(Site))]

namespace PokeTradeVault.Browser.Fixtures;

/// <summary>
/// The whole product as one machine runs it: embedded stores on a throwaway folder, and the Api program that hosts the silo
/// and serves the built web app.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>Long enough to be seen on a busy machine, short enough to be waited for.</summary>
    public static readonly TimeSpan ReviewPause = TimeSpan.FromSeconds(5);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"vault-browser-{Guid.CreateVersion7():n}");
    private EmbeddedStores? stores;
    private VaultCluster? cluster;

    public Uri Address { get; private set; } = new("about:blank");

    public ServerLog Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        stores = await EmbeddedStores.Start(TestSettings.In(folder), ["--fast"]);
        await Migrator.Up(stores.Settings.DatabaseUrl!);
        cluster = new VaultCluster(stores.Settings, Log.Add);
        Address = await cluster.AddApi(more: new Dictionary<string, string?>
        {
            ["SILO_IN_API"] = "true",
            ["SILO_PORT"] = $"{VaultCluster.FreePort()}",
            ["GATEWAY_PORT"] = $"{VaultCluster.FreePort()}",
            ["WEB_ROOT"] = WebRoot(),
            ["SignIn__WorkFactor"] = "4",
            ["Trades__ReviewPause"] = $"{ReviewPause:c}",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null) await cluster.DisposeAsync();
        if (stores is null) return;
        await stores.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string WebRoot()
    {
        var root = Environment.GetEnvironmentVariable("WEB_ROOT") ?? Path.Combine(Repository.Root, "src", "Web", "dist");
        return File.Exists(Path.Combine(root, "index.html")) ? root : throw new FileNotFoundException($"Build the web app first: {root} has no index.html.");
    }
}
