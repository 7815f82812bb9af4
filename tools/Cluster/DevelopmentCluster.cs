using PokeTradeVault.Database;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Cluster;

/// <summary>Silos and APIs on the stores of a developer's machine, until told to stop.</summary>
internal static class DevelopmentCluster
{
    private const int SilosByDefault = 2;
    private const int ApisByDefault = 2;

    public static async Task Run(ClusterArguments arguments, Task stopped, CancellationToken stop)
    {
        await using var stores = await EmbeddedStores.Ensure(VaultSettings.FromEnvironment(Needs.Api), cancellation: stop);
        await Migrator.Up(stores.Settings.DatabaseMigrationUrl ?? stores.Settings.DatabaseUrl!, stop);
        await using var cluster = new VaultCluster(stores.Settings, Console.WriteLine);
        for (var i = 0; i < (arguments.Silos ?? SilosByDefault); i++) await cluster.AddSilo(cancellation: stop);
        for (var i = 0; i < (arguments.Apis ?? ApisByDefault); i++)
            await cluster.AddApi(stores.Settings.Port == 0 ? 0 : stores.Settings.Port + i, cancellation: stop);
        foreach (var address in cluster.Addresses) Console.WriteLine($"Ready: {address}");
        await stopped;
    }
}
