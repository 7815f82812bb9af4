using System.Collections.Concurrent;
using System.Diagnostics;
using PokeTradeVault.Load.Peers;
using PokeTradeVault.Load.Throughput;
using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Load.Overload;

/// <summary>
/// Trades that come when they come, each on a connection that is free or else a new one. A proposal that is turned away is given
/// up, as an impatient trader would; a confirmation is sent again as <c>Retry-After</c> says.
/// </summary>
internal sealed class Crowding(Uri address, TradeSource source, int connectionsMax) : IDisposable
{
    private const int ConfirmationsMax = 20;

    private readonly ConcurrentStack<RawConnection> free = new();
    private readonly ConcurrentQueue<Deal> again = new();
    private readonly ConcurrentDictionary<int, Second> seconds = new();
    private readonly long start = Stopwatch.GetTimestamp();
    private int connections;

    public int Connections => Volatile.Read(ref connections);

    public int Now => (int)Stopwatch.GetElapsedTime(start).TotalSeconds;

    public IEnumerable<Second> Between(int first, int end) => Enumerable.Range(first, end - first).Select(At);

    /// <returns>Arrivals that had to be left out, because as many as may were waiting for an answer.</returns>
    public async Task<long> Run(double rate, TimeSpan length)
    {
        var clock = new ArrivalClock(TimeProvider.System, connectionsMax);
        await clock.Run(new ArrivalPlan { Rate = rate, Duration = length, Seed = 1 }, Act, CancellationToken.None);
        return clock.Dropped;
    }

    public void Dispose()
    {
        while (free.TryPop(out var connection)) connection.Dispose();
    }

    private async Task Act(Arrival arrival)
    {
        At(Now).Arrived();
        var deal = again.TryDequeue(out var earlier) ? earlier : source.Take();
        RawConnection? connection = null;
        try
        {
            connection = free.TryPop(out var idle) ? idle : await Open();
            if (await Propose(connection, deal) is { } trade && await Confirm(connection, deal, trade))
                At(Now).Settled(Stopwatch.GetElapsedTime(arrival.Due));
            free.Push(connection);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException)
        {
            At(Now).Failed();
            connection?.Dispose();
        }
    }

    private async Task<RawConnection> Open()
    {
        Interlocked.Increment(ref connections);
        return await RawConnection.Open(address);
    }

    private async Task<Guid?> Propose(RawConnection connection, Deal deal)
    {
        var answer = await connection.Ask(deal.By.Propose(deal.With, deal.Mine, deal.Theirs));
        if (answer.Status is 201) return Trading.IdOf(answer);
        Note(answer);
        if (IsTurnedAway(answer)) again.Enqueue(deal);
        return null;
    }

    private async Task<bool> Confirm(RawConnection connection, Deal deal, Guid trade)
    {
        var request = deal.With.Confirm(trade);
        for (var tries = 0; tries < ConfirmationsMax; tries++)
        {
            var answer = await connection.Ask(request);
            if (answer.Status is 200) return true;
            Note(answer, isConfirmation: true);
            if (answer.Status is not 503) return false;
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }

        return false;
    }

    private void Note(RawAnswer answer, bool isConfirmation = false)
    {
        if (IsTurnedAway(answer)) At(Now).TurnedAway(isConfirmation);
        else At(Now).Failed();
    }

    private static bool IsTurnedAway(RawAnswer answer) =>
        answer.Status is 503 && answer.Text.Span.IndexOf("\"overloaded\""u8) >= 0 && answer.Text.Span.IndexOf("Retry-After: "u8) >= 0;

    private Second At(int second) => seconds.GetOrAdd(second, static _ => new Second());
}

/// <summary>What happened within one second; a trade belongs to the one in which it was settled.</summary>
internal sealed class Second
{
    private readonly ConcurrentBag<double> times = [];
    private int arrived;
    private int turnedAway;
    private int confirmationsTurnedAway;
    private int failed;

    public int Arrivals => arrived;

    public int Refusals => turnedAway + confirmationsTurnedAway;

    public int ConfirmationsRefused => confirmationsTurnedAway;

    public int Failures => failed;

    /// <summary>Milliseconds of each settled trade, since it was due.</summary>
    public IReadOnlyCollection<double> Times => times;

    /// <summary>Of the host, in megabytes.</summary>
    public double Memory { get; set; }

    public void Arrived() => Interlocked.Increment(ref arrived);

    public void Settled(TimeSpan took) => times.Add(took.TotalMilliseconds);

    public void TurnedAway(bool isConfirmation) => Interlocked.Increment(ref isConfirmation ? ref confirmationsTurnedAway : ref turnedAway);

    public void Failed() => Interlocked.Increment(ref failed);
}
