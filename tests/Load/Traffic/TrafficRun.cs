using Npgsql;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Figures;
using PokeTradeVault.Load.Traffic.Judging;
using PokeTradeVault.Load.Traffic.Options;
using PokeTradeVault.Load.Traffic.Setup;

namespace PokeTradeVault.Load.Traffic;

/// <summary>The run itself: arrivals, samples, and then the end of every room.</summary>
internal sealed class TrafficRun(Stage stage, TimeProvider time)
{
    private static readonly TimeSpan ProcessesEvery = TimeSpan.FromSeconds(5);
    private readonly ArrivalClock clock = new(time);
    private readonly List<Sample> samples = [];
    private readonly long start = time.GetTimestamp();
    private bool inRamp = stage.Options.Ramp > TimeSpan.Zero;
    private TimeSpan processesAt;

    public IReadOnlyList<Sample> Samples => samples;

    public long Dropped => clock.Dropped;

    public bool Drained { get; private set; }

    private TrafficOptions Options => stage.Options;

    private TimeSpan Elapsed => time.GetElapsedTime(start);

    /// <param name="watch">What samples the processes.</param>
    /// <param name="show">Gets each sample when it is taken.</param>
    /// <param name="stopped">Ends the arrivals early; what is under way still ends.</param>
    public async Task Play(ProcessWatch watch, Action<Sample> show, CancellationToken stopped)
    {
        using var over = new CancellationTokenSource();
        var sampling = Sampling(watch, show, over.Token);
        try
        {
            await (Options.Workers is { } workers ? Hurry(workers, stopped) : clock.Run(Plan, arrival => stage.Repertoire.Act(arrival, CancellationToken.None), stopped));
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // Stopped early: what was measured until then is reported.
        }
        finally
        {
            Drained = await clock.Drain(Target.PatienceDefault * 2);
            await over.CancelAsync();
            await sampling;
        }

        await Take(watch, show);
    }

    /// <summary>Cancels what is open, and asks what became of those commands that nobody answered.</summary>
    public async Task CloseRooms(CancellationToken cancellation)
    {
        var (closing, parallel) = (stage.Repertoire.Closing, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = cancellation });
        foreach (var room in stage.IdleRooms) stage.Rooms.Opened(room);
        await Parallel.ForAsync(0, stage.Rooms.Waiting * 2, parallel, async (_, stop) =>
        {
            if (stage.Rooms.TryTake(out var room)) await closing.Cancel(stage.Repertoire.JourneyNow(stop), room);
        });
        foreach (var room in stage.Promises.Doubtful)
        {
            var answer = await room.Proposer.Trader.UntilKnown(
                HttpMethod.Get, $"/v1/trades/{room.Trade.Id}", null, Guid.CreateVersion7(), TimeSpan.FromMinutes(1), cancellation: cancellation);
            if (!answer.IsAccepted) continue;
            room.Now(answer.Read<TradeGlance>());
            if (room.Trade.Status is Contracts.Trades.TradeStatus.Open) await closing.Cancel(stage.Repertoire.JourneyNow(cancellation), room);
            if (room.Trade.Status is Contracts.Trades.TradeStatus.Open) continue;
            stage.Promises.Resolved(room);
            if (room.Trade.Status is Contracts.Trades.TradeStatus.Completed) stage.Promises.Settle(room.Trade);
        }
    }

    public async Task<Verdict> Audit(CancellationToken cancellation)
    {
        if (stage.DatabaseUrl is null) return await ApiAudit.Run(stage.Troupe.All, stage.Promises, stage.Pokemon, cancellation);
        await using var source = NpgsqlDataSource.Create(stage.DatabaseUrl);
        return await DatabaseAudit.Run(source, stage.Promises, [.. stage.Troupe.All.Select(member => member.Id)], stage.Pokemon, cancellation);
    }

    private ArrivalPlan Plan => new() { Rate = Options.Rate, Ramp = Options.Ramp, Duration = Options.Duration, Seed = Options.Seed };

    /// <summary>A closed loop: what it measures says how fast it can go, not how long anybody would have waited.</summary>
    private async Task Hurry(int workers, CancellationToken stopped)
    {
        var numbers = -1L;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async worker =>
        {
            await Task.Delay(Options.Ramp * worker / workers, time, stopped);
            while (Elapsed < Options.Ramp + Options.Duration && !stopped.IsCancellationRequested)
                await stage.Repertoire.Act(new Arrival(Interlocked.Increment(ref numbers), time.GetTimestamp()), CancellationToken.None);
        }));
    }

    private async Task Sampling(ProcessWatch watch, Action<Sample> show, CancellationToken over)
    {
        using var ticks = new PeriodicTimer(Options.SampleEvery, time);
        try
        {
            while (await ticks.WaitForNextTickAsync(over)) await Take(watch, show);
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private async Task Take(ProcessWatch watch, Action<Sample> show)
    {
        var (at, before) = (Elapsed, samples.Count > 0 ? samples[^1] : null);
        var steps = stage.Timings.TakeInterval();
        var processes = watch.HasAny && (before is null || at >= processesAt) ? await watch.Take(CancellationToken.None) : [];
        if (processes.Count > 0) processesAt = at + ProcessesEvery - (Options.SampleEvery / 2);
        var sample = new Sample
        {
            At = at.TotalSeconds,
            Length = at.TotalSeconds - (before?.At ?? 0),
            Steps = steps,
            Arrivals = clock.Begun,
            InFlight = clock.InFlight,
            OpenRooms = stage.Rooms.Open,
            Connected = stage.Connections.Count(connection => connection.IsConnected),
            Processes = processes,
        };
        samples.Add(sample);
        show(sample);
        if (!inRamp || at < Options.Ramp) return;
        inRamp = false;
        stage.Timings.Clear();
    }
}
