using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PokeTradeVault.Catalog;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Catalog;

/// <summary>Keeps this host's catalog up with what refreshes have brought: before the host starts, and then by looking.</summary>
internal sealed class CatalogFollower(
    ICatalogStore store, SpeciesCatalog species, CatalogVersion version, IOptions<CatalogOptions> options, TimeProvider time, ILogger<CatalogFollower> logger)
    : BackgroundService, IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Look(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(options.Value.FollowEvery, time);
        while (await turns.WaitForNextTickAsync(stoppingToken))
            await Look(stoppingToken);
    }

    private async Task Look(CancellationToken cancellation)
    {
        try
        {
            if (await store.Version(cancellation) == version.Known)
                return;
            var updates = await store.Updates(cancellation);
            species.Learn(updates.Added, updates.Names);
            version.Known = updates.Version;
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            logger.NotFollowed(fault);
        }
    }
}
