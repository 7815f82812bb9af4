using Microsoft.Extensions.Options;
using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Silo.Heartbeats;

/// <summary>
/// Before a silo joins its cluster: no other cluster may be alive on this database, Redis must know each silo that is, and one
/// inside an API must reach them. From then on it beats, and raises an alarm should another cluster appear.
/// </summary>
internal sealed partial class StartGuard(
    HeartbeatRows rows, Neighbourhood neighbourhood, ILocalSiloDetails silo, VaultSettings settings, IOptions<HeartbeatOptions> options,
    TimeProvider time, ILogger<StartGuard> logger) : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Those that start together see each other for a moment before Redis does.</summary>
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource leaving = new();
    private Task beating = Task.CompletedTask;
    private string? alarm;

    private Heartbeat Own => new()
    {
        ServiceId = settings.ServiceId,
        ClusterId = settings.ClusterId,
        Silo = silo.SiloAddress.ToParsableString(),
        Host = options.Value.Host,
        Address = $"{silo.SiloAddress.Endpoint.Address}",
        Port = silo.SiloAddress.Endpoint.Port,
        InApi = settings.Silo.InApi,
    };

    /// <summary>The table in Redis can be read from the stage of grain services on; the silo enters it right behind. It is gone from there before its row goes.</summary>
    public void Participate(ISiloLifecycle observer)
    {
        observer.Subscribe(nameof(StartGuard), ServiceLifecycleStage.RuntimeGrainServices + 1, Enter);
        observer.Subscribe(nameof(StartGuard), ServiceLifecycleStage.RuntimeInitialize - 1, _ => Task.CompletedTask, Leave);
    }

    public void Dispose() => leaving.Dispose();

    private async Task Enter(CancellationToken cancellation)
    {
        var since = time.GetTimestamp();
        using var looks = new PeriodicTimer(LookEvery, time);
        while (await Obstacle(cancellation) is { } obstacle)
        {
            if (time.GetElapsedTime(since) >= options.Value.Patience) throw new StartRefusedException(obstacle);
            if (time.GetElapsedTime(since) >= WorthTelling) LogWaiting(logger, obstacle);
            await looks.WaitForNextTickAsync(cancellation);
        }
        beating = BeatUntilLeaving();
    }

    /// <returns>Null once the row is written.</returns>
    private async Task<string?> Obstacle(CancellationToken cancellation)
    {
        while (true)
        {
            var neighbours = await neighbourhood.Look(Own, cancellation);
            var obstacle = neighbours.Select(neighbour => StartRules.Obstacle(Own, neighbour)).FirstOrDefault(found => found is not null);
            if (obstacle is not null) return obstacle;
            if (await rows.Enter(Own, neighbours.Select(neighbour => neighbour.Heartbeat).ToHashSet(), cancellation)) return null;
        }
    }

    private async Task Leave(CancellationToken cancellation)
    {
        await leaving.CancelAsync();
        await beating;
        try
        {
            await rows.Remove(Own, cancellation);
        }
        catch (NpgsqlException problem)
        {
            LogMissed(logger, problem);
        }
    }

    private async Task BeatUntilLeaving()
    {
        using var beats = new PeriodicTimer(options.Value.Every, time);
        try
        {
            while (await beats.WaitForNextTickAsync(leaving.Token)) await Beat();
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task Beat()
    {
        try
        {
            await rows.Beat(Own, leaving.Token);
            var stranger = (await rows.Others(Own, leaving.Token)).FirstOrDefault(other => !other.IsOfClusterOf(Own))?.Silo;
            if (stranger is not null && stranger != alarm) LogStranger(logger, stranger);
            alarm = stranger;
        }
        catch (NpgsqlException problem)
        {
            LogMissed(logger, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting before joining the cluster. {Obstacle}")]
    private static partial void LogWaiting(ILogger logger, string obstacle);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A heartbeat was not written")]
    private static partial void LogMissed(ILogger logger, Exception problem);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Another cluster is alive on this database: silo {Silo}. Stop one of the two at once")]
    private static partial void LogStranger(ILogger logger, string silo);
}
