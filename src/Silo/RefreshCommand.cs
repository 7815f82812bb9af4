using System.Runtime.InteropServices;
using PokeTradeVault.Grains.Catalog;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Silo;

/// <summary><c>--refresh-catalog</c>: one refresh, in a process of its own beside whatever runs.</summary>
internal static class RefreshCommand
{
    public const string Name = "--refresh-catalog";

    private const int Done = 0;
    private const int Incomplete = 1;
    private const int NotPossible = 2;

    public static async Task<int> Run(VaultSettings settings)
    {
        if (settings.PokeApiUrl is null)
            return Say(NotPossible, "POKEAPI_URL is not set: there is nothing to refresh the catalog from.");

        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = settings.EnvironmentName });
        builder.AddVaultLogging(settings);
        builder.Services.AddVaultStores(settings).AddVaultCatalog(settings);
        using var host = builder.Build();
        using var stopping = new CancellationTokenSource();
        using var interrupted = Stops(PosixSignal.SIGINT, stopping);
        using var terminated = Stops(PosixSignal.SIGTERM, stopping);
        try
        {
            return Told(await host.Services.GetRequiredService<CatalogRefresh>().Run(stopping.Token));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Say(Incomplete, "Stopped; the next refresh goes on from here.");
        }
    }

    private static int Told(RefreshOutcome outcome)
    {
        if (!outcome.Ran)
            return Say(NotPossible, "Another refresh is running.");
        var counts = $"{outcome.Refreshed} species refreshed, {outcome.Failed} failed";
        if (outcome.Interruption is { } reason)
            return Say(Incomplete, $"{counts}; ended early: {reason}. The next refresh goes on from here.");
        return Say(outcome.Failed == 0 ? Done : Incomplete, $"{counts}.");
    }

    private static PosixSignalRegistration Stops(PosixSignal signal, CancellationTokenSource stopping) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        stopping.Cancel();
    });

    private static int Say(int code, string text)
    {
        Console.WriteLine(text);
        return code;
    }
}
