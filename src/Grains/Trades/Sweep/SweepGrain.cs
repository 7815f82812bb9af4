using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Trades.Sweep;

/// <inheritdoc cref="ISweepGrain"/>
internal sealed class SweepGrain(ISweepStore store, IVaultSweepStore vaults, IOptions<TradeOptions> options, ILogger<SweepGrain> logger) : Grain, ISweepGrain, IRemindable
{
    private const string Reminder = "sweep";
    private static readonly TimeSpan WakeEvery = TimeSpan.FromMinutes(1);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await this.RegisterOrUpdateReminder(Reminder, WakeEvery, WakeEvery, cancellationToken);
        this.RegisterGrainTimer(Sweep, new GrainTimerCreationOptions(TimeSpan.Zero, options.Value.SweepEvery) { KeepAlive = true });
    }

    public Task Start() => Task.CompletedTask;

    /// <summary>Only wakes it: the timer does the work.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    private async Task Sweep(CancellationToken cancellation)
    {
        try
        {
            foreach (var trade in await store.Expired(cancellation))
                await GrainFactory.GetGrain<ITradeGrain>(trade.Value).Close(CloseCause.Expired, cancellation);
            foreach (var (trade, cause) in await store.Closings(cancellation))
                await GrainFactory.GetGrain<ITradeGrain>(trade.Value).Close(cause, cancellation);
            await store.ForgetClosed(cancellation);
            await store.FreeStrayLocks(cancellation);
            await store.ForgetReceipts(options.Value.ReceiptLifetime, cancellation);
            await vaults.PurgeTrash(cancellation);
            await vaults.ForgetChanges(cancellation);
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            logger.SweepInterrupted(fault);
        }
    }
}
