namespace PokeTradeVault.Load.Traders;

/// <param name="Number">0 for the first.</param>
/// <param name="Due">When it was to begin, by <see cref="TimeProvider.GetTimestamp"/>; times are measured from here.</param>
internal readonly record struct Arrival(long Number, long Due);

/// <summary>
/// An open model: each arrival begins when it is due, whatever became of those before it. A slow server gets as many as a
/// fast one, and what it makes wait is measured, not left out.
/// </summary>
internal sealed class ArrivalClock(TimeProvider time, int inFlightMax = 100_000)
{
    private long inFlight;
    private long begun;
    private long dropped;
    private volatile Exception? fault;

    public long InFlight => Interlocked.Read(ref inFlight);

    public long Begun => Interlocked.Read(ref begun);

    /// <summary>Arrivals that were not begun since as many as may were still waiting: then the figures say too little.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <returns>When all are begun; see <see cref="Drain"/>.</returns>
    /// <exception cref="InvalidOperationException">One has thrown, which is a fault of the generator: what a target does is an <see cref="Answer"/>.</exception>
    public async Task Run(ArrivalPlan plan, Func<Arrival, Task> act, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        foreach (var at in plan.Times())
        {
            if (at - time.GetElapsedTime(start) is var early && early > TimeSpan.Zero) await Task.Delay(early, time, cancellation);
            if (fault is { } thrown) throw new InvalidOperationException("The load generator has failed.", thrown);
            if (cancellation.IsCancellationRequested) return;
            Begin(new Arrival(Begun + Dropped, start + (long)(at.TotalSeconds * time.TimestampFrequency)), act);
        }
    }

    /// <summary>Waits for what is still under way.</summary>
    /// <returns>Whether all of it ended in time.</returns>
    public async Task<bool> Drain(TimeSpan patience)
    {
        for (var since = time.GetTimestamp(); InFlight > 0; await Task.Delay(TimeSpan.FromMilliseconds(50), time))
        {
            if (time.GetElapsedTime(since) > patience) return false;
        }

        return true;
    }

    private void Begin(Arrival arrival, Func<Arrival, Task> act)
    {
        if (InFlight >= inFlightMax)
        {
            Interlocked.Increment(ref dropped);
            return;
        }

        Interlocked.Increment(ref begun);
        Interlocked.Increment(ref inFlight);
        _ = Task.Run(async () =>
        {
            try
            {
                await act(arrival);
            }
            catch (Exception thrown) when (thrown is not OperationCanceledException)
            {
                fault = thrown;
            }
            finally
            {
                Interlocked.Decrement(ref inFlight);
            }
        });
    }
}
