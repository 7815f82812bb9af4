using System.Text.Json.Nodes;

namespace PokeTradeVault.Load.Bench;

/// <summary>One trade over HTTP, a proposal that confirms and a confirmation, between vaults of 10 and between vaults of 990, in turn.</summary>
internal static class TradeBench
{
    private const int WarmUps = 100;
    private const int Runs = 300;

    public static async Task<TradeFigures> Run(BenchStage stage)
    {
        using var small = new Pair(await stage.Filled("tradessmall1", Comparison.Small), await stage.Filled("tradessmall2", Comparison.Small));
        using var large = new Pair(await stage.Filled("tradeslarge1", Comparison.Large), await stage.Filled("tradeslarge2", Comparison.Large));
        await stage.Settle();
        await small.Prepare();
        await large.Prepare();
        var (comparison, roundTrips, commits) = (new Comparison(), 0L, 0L);
        for (var run = -WarmUps; run < Runs; run++)
        {
            var before = stage.Wire.Count;
            var times = (await small.Trade(), await large.Trade());
            var after = stage.Wire.Count;
            comparison.Note(run, times.Item1, times.Item2);
            if (run >= 0)
                (roundTrips, commits) = (roundTrips + after.RoundTrips - before.RoundTrips, commits + after.Commits - before.Commits);
            await small.OfferAgain();
            await large.OfferAgain();
        }

        return new(comparison, roundTrips / (2.0 * Runs), commits / (2.0 * Runs));
    }

    /// <summary>Two traders who swap the same two Pokémon back and forth.</summary>
    private sealed class Pair(Trader first, Trader second) : IDisposable
    {
        private JsonNode ofFirst = null!;
        private JsonNode ofSecond = null!;

        public async Task Prepare() => (ofFirst, ofSecond) = (await first.First(), await second.First());

        public async Task<double> Trade()
        {
            var (trade, proposing) = await Trader.Timed(() => first.Propose(second, ofFirst, ofSecond));
            var (_, confirming) = await Trader.Timed(() => second.Confirm(trade));
            return proposing + confirming;
        }

        public async Task OfferAgain() => (ofFirst, ofSecond) =
            (await first.OfferAgain(ofSecond, Next(ofSecond)), await second.OfferAgain(ofFirst, Next(ofFirst)));

        public void Dispose()
        {
            first.Dispose();
            second.Dispose();
        }

        private static int Next(JsonNode pokemon) => pokemon["version"]!.GetValue<int>() + 1;
    }
}

/// <param name="RoundTrips">Between the host and PostgreSQL, a trade.</param>
/// <param name="Transactions">Committed, a trade.</param>
internal sealed record TradeFigures(Comparison Times, double RoundTrips, double Transactions);
