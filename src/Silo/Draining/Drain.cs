using PokeTradeVault.Settings;

namespace PokeTradeVault.Silo.Draining;

/// <summary>
/// How a host leaves: from <see cref="Begin"/> on it says that it is not ready and goes on serving for <c>DRAIN_SECONDS</c>,
/// in which whatever balances its load stops sending to it. Then it stops: what runs is finished, browsers on the hub are
/// told to go, and a silo's grains with them.
/// </summary>
public sealed partial class Drain : IDisposable
{
    private readonly TimeSpan length;
    private readonly IHostApplicationLifetime lifetime;
    private readonly TimeProvider time;
    private readonly ILogger<Drain> logger;
    private readonly CancellationTokenSource begun = new();

    public Drain(VaultSettings settings, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Drain> logger)
    {
        (length, this.lifetime, this.time, this.logger) = (settings.DrainTime, lifetime, time, logger);
        lifetime.ApplicationStopping.Register(begun.Cancel);
    }

    public bool IsUnderWay => begun.IsCancellationRequested;

    /// <summary>A host that has not started, or is asked a second time, stops at once.</summary>
    public void Begin()
    {
        if (IsUnderWay || length == TimeSpan.Zero || !lifetime.ApplicationStarted.IsCancellationRequested)
        {
            lifetime.StopApplication();
            return;
        }
        begun.Cancel();
        LogBegun(logger, length.TotalSeconds);
        _ = StopAfterwards();
    }

    public void Dispose() => begun.Dispose();

    private async Task StopAfterwards()
    {
        await Task.Delay(length, time, lifetime.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Draining: not ready any more, stopping in {Seconds} s")]
    private static partial void LogBegun(ILogger logger, double seconds);
}
