using System.Diagnostics;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Load.Chaos.Cluster;
using PokeTradeVault.Load.Chaos.Faults;
using PokeTradeVault.Load.Chaos.History;
using PokeTradeVault.Load.Chaos.Traffic;
using PokeTradeVault.Recovery.Audit;

namespace PokeTradeVault.Load.Chaos;

/// <summary>Faults under load, one after the other, and then the check of all that was recorded.</summary>
internal sealed class ChaosRun(ChaosOptions options, Action<string> say)
{
    private readonly List<Violation> violations = [];
    private readonly List<Recovered> recoveries = [];

    public async Task<ChaosResult> Run(Action<string> output, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        var deck = FaultDeck.Deal(options);
        using var history = new HistoryFile(options.History);
        await using var stage = await ChaosStage.Start(options, output, stop);
        await Recovery.UntilReady(stage, options.RecoveryMost, stop);
        using var hosts = new Hosts(stage.Apis.Select(api => api.Address));
        await using var traffic = await ChaosTraffic.Start(options, hosts, history);
        await StrikeAll(deck, stage, traffic, history, stop);
        await TradesReach(traffic, options.Trades, stop);
        await ComeToRest(stage, traffic, stop);
        history.Flush();
        return await Judge(stage, traffic, Stopwatch.GetElapsedTime(since), stop);
    }

    private async Task StrikeAll(IReadOnlyList<Fault> deck, ChaosStage stage, ChaosTraffic traffic, HistoryFile history, CancellationToken stop)
    {
        var random = new Random(options.Seed);
        var scene = new FaultScene(stage, options, random, say);
        var recovery = new Recovery(stage, traffic, options);
        for (var number = 1; number <= deck.Count; number++)
        {
            var fault = deck[number - 1];
            await TradesReach(traffic, traffic.Completed + random.Next(1, Math.Max(2, options.Trades / deck.Count)), stop);
            history.Add(new Struck(number, fault.Name, ""));
            try
            {
                await fault.Strike(scene, stop);
                var (trading, locks) = await recovery.Wait(stop);
                var recovered = new Recovered(number, fault.Name, trading, locks);
                recoveries.Add(recovered);
                history.Add(recovered);
                say($"{number}/{deck.Count} {fault.Name} {scene.Target}: trades go on after {trading:0.0} s, locks gone after {locks:0.0} s; {traffic.Completed} trades");
            }
            catch (Exception failed) when (failed is TimeoutException or InvalidOperationException)
            {
                violations.Add(new(Rules.Recovery, $"{number} {fault.Name} {scene.Target}: {failed.Message}"));
                say($"violated: {violations[^1]}");
            }
            history.Flush();
        }
        violations.AddRange(scene.Violations);
    }

    private Task TradesReach(ChaosTraffic traffic, int count, CancellationToken stop) => Wait.Until(
        $"{count} trades are completed", options.TradesMost,
        async () =>
        {
            await traffic.IsGoingOn();
            return traffic.Completed >= count;
        },
        stop);

    /// <summary>Every room is closed, every browser has caught up, and nothing is locked.</summary>
    private async Task ComeToRest(ChaosStage stage, ChaosTraffic traffic, CancellationToken stop)
    {
        await traffic.Finish();
        await traffic.CloseRooms((await TruthReader.OpenRooms(stage.Stores.Inspection, stop)).Select(room => (room.Trade, room.By)));
        await Note(Rules.Locks, Wait.Until(
            "no Pokémon is locked once every room is closed", options.LocksMost,
            async () => await stage.Count("SELECT count(*) FROM pokemon WHERE trade_id IS NOT NULL", stop) == 0, stop));
        await Note(Rules.Rooms, Wait.Until("every browser has caught up", options.RecoveryMost, () => traffic.Watchers.All(watcher => watcher.HasAll), stop));
        foreach (var watcher in traffic.Watchers) await watcher.Close();
    }

    private async Task Note(string rule, Task wait)
    {
        try
        {
            await wait;
        }
        catch (TimeoutException late)
        {
            violations.Add(new(rule, late.Message));
        }
    }

    private async Task<ChaosResult> Judge(ChaosStage stage, ChaosTraffic traffic, TimeSpan took, CancellationToken stop)
    {
        var audit = await LedgerAudit.Run(stage.Stores.Inspection, stop);
        var truth = await TruthReader.Read(stage.Stores.Inspection, stop);
        var history = HistoryFile.Read(options.History);
        return new()
        {
            Options = options,
            Took = took,
            Acknowledged = traffic.Completed,
            Completed = truth.Trades.Values.Count(trade => trade.Status is TradeStatus.Completed),
            Chains = audit.Chains,
            Commands = Command.Of(history),
            Recoveries = recoveries,
            Connections = traffic.Watchers.Sum(watcher => watcher.Connections),
            Followed = history.OfType<Followed>().Count(),
            Pushed = history.OfType<Pushed>().Count(),
            Violations = [.. violations, .. HistoryCheck.Run(history, truth), .. audit.Breaches.Select(breach => new Violation(Rules.Ledger, breach))],
        };
    }
}
