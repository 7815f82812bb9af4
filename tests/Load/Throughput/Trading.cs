using System.Diagnostics;
using System.Globalization;
using System.Text;
using PokeTradeVault.Load.Peers;

namespace PokeTradeVault.Load.Throughput;

/// <summary>Trades over so many connections, on each one after the other: a proposal, which confirms, and a confirmation, which settles.</summary>
internal sealed class Trading(Uri address, TradeSource source, IReadOnlyDictionary<Guid, HubConnection>? watchers = null)
{
    public Task<TradingFigures> For(TimeSpan length, int connections)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        return Run(connections, () => Stopwatch.GetTimestamp() < end);
    }

    public Task<TradingFigures> Count(int trades, int connections)
    {
        var left = trades;
        return Run(connections, () => Interlocked.Decrement(ref left) >= 0);
    }

    private async Task<TradingFigures> Run(int connections, Func<bool> more)
    {
        var lanes = new List<RawConnection>();
        try
        {
            for (var lane = 0; lane < connections; lane++) lanes.Add(await RawConnection.Open(address));
            var start = Stopwatch.GetTimestamp();
            var times = await Task.WhenAll(lanes.Select(lane => Task.Run(() => Trade(lane, more))));
            return new(connections, Stopwatch.GetElapsedTime(start), [.. times.SelectMany(each => each)]);
        }
        finally
        {
            lanes.ForEach(lane => lane.Dispose());
        }
    }

    /// <returns>Milliseconds of each trade.</returns>
    private async Task<List<double>> Trade(RawConnection lane, Func<bool> more)
    {
        var times = new List<double>();
        while (more())
        {
            var deal = source.Take();
            var start = Stopwatch.GetTimestamp();
            var trade = IdOf((await lane.Ask(deal.By.Propose(deal.With, deal.Mine, deal.Theirs))).Expect(201));
            if (watchers is not null) await Task.WhenAll(watchers[deal.By.Id].Watch(trade), watchers[deal.With.Id].Watch(trade));
            Settled((await lane.Ask(deal.With.Confirm(trade))).Expect(200));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (watchers is not null) await Task.WhenAll(watchers[deal.By.Id].Unwatch(trade), watchers[deal.With.Id].Unwatch(trade));
        }

        return times;
    }

    public static Guid IdOf(RawAnswer answer)
    {
        var start = "{\"id\":\""u8;
        var at = answer.Text.Span.IndexOf(start) + start.Length;
        return Guid.Parse(Encoding.ASCII.GetString(answer.Text.Span.Slice(at, 36)), CultureInfo.InvariantCulture);
    }

    private static void Settled(RawAnswer answer)
    {
        if (answer.Text.Span.IndexOf("\"status\":\"completed\""u8) < 0) throw new InvalidOperationException($"Not settled: {answer}");
    }
}

/// <param name="Times">Milliseconds of each trade.</param>
internal sealed record TradingFigures(int Connections, TimeSpan Took, IReadOnlyList<double> Times)
{
    public int Trades => Times.Count;

    public double PerSecond => Trades / Took.TotalSeconds;

    public double Percentile(double share) => Times.Order().ElementAt((int)(Times.Count * share));
}
