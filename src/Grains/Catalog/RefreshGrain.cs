using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PokeTradeVault.Grains.Catalog.Rules;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Catalog;

/// <inheritdoc cref="IRefreshGrain"/>
internal sealed class RefreshGrain(
    IServiceProvider services, ICatalogStore store, IOptions<CatalogOptions> options, TimeProvider time, ILogger<RefreshGrain> logger)
    : Grain, IRefreshGrain, IRemindable, IDisposable
{
    private const string Reminder = "refresh";
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(3);

    /// <summary>Null where no PokeAPI is named: an earlier configuration's reminder may still come.</summary>
    private readonly CatalogRefresh? refresh = services.GetService<CatalogRefresh>();
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (refresh is not null)
            await this.RegisterOrUpdateReminder(Reminder, FirstLook, options.Value.LookEvery, cancellationToken);
        else if (await this.GetReminder(Reminder, cancellationToken) is { } left)
            await this.UnregisterReminder(left, cancellationToken);
    }

    public Task Start() => Task.CompletedTask;

    public Task ReceiveReminder(string reminderName, TickStatus status) => Look();

    public async Task Look()
    {
        if (refresh is null || !running.IsCompleted)
            return;
        try
        {
            if (!RefreshSchedule.IsDue(await store.Refresh(stopping.Token), time.GetUtcNow(), options.Value.RefreshAt))
                return;
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            logger.RefreshNotStarted(fault);
            return;
        }
        // Minutes of waiting for a server: in the background, while the grain answers.
        running = Task.Run(() => Run(refresh));
        DelayDeactivation(LongestRun);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await running;
    }

    public void Dispose() => stopping.Dispose();

    private async Task Run(CatalogRefresh refresh)
    {
        try
        {
            await refresh.Run(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            logger.RefreshStopped();
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            logger.RefreshNotWritten(fault);
        }
        catch (Exception fault)
        {
            logger.RefreshFailed(fault);
        }
    }
}
