using System.Diagnostics;
using Npgsql;
using PokeTradeVault.Load.Chaos.Cluster;
using PokeTradeVault.Load.Chaos.History;
using PokeTradeVault.Load.Chaos.Traffic;

namespace PokeTradeVault.Load.Chaos;

/// <summary>How soon everything is as before a fault.</summary>
internal sealed class Recovery(ChaosStage stage, ChaosTraffic traffic, ChaosOptions options)
{
    /// <summary>Of a trade that is closed, or of a transaction that nobody goes on with.</summary>
    private const string LeftOver =
        """
        SELECT (SELECT count(*) FROM pokemon JOIN trade ON trade.id = trade_id WHERE status <> 1)
             + (SELECT count(*) FROM pg_stat_activity WHERE usename = 'vault_app' AND xact_start < clock_timestamp() - interval '20 seconds')
        """;

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <returns>Seconds until trades go through again, and from then on until no lock is left over.</returns>
    public async Task<(double Trading, double Locks)> Wait(CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        await UntilReady(stage, options.RecoveryMost, stop);
        var ready = Stopwatch.GetTimestamp();
        await Chaos.Wait.Until("no lock is left over", options.LocksMost, NoLockIsLeft, stop);
        var locks = Stopwatch.GetElapsedTime(ready).TotalSeconds;
        foreach (var (one, other) in traffic.Probes) await Trade(one, other);
        return (Stopwatch.GetElapsedTime(since).TotalSeconds, locks);
    }

    public static Task UntilReady(ChaosStage stage, TimeSpan most, CancellationToken stop) => Chaos.Wait.Until(
        "every silo and API is ready", most,
        async () => (await Task.WhenAll(stage.Silos.Concat(stage.Apis).Select(slot => IsReady(slot, stop)))).All(ready => ready), stop);

    private static async Task<bool> IsReady(Slot slot, CancellationToken stop)
    {
        if (!slot.IsAlive) return false;
        try
        {
            using var answer = await Http.GetAsync(new Uri(slot.Address, "/health/ready"), stop);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or IOException || (away is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return false;
        }
    }

    private async Task<bool> NoLockIsLeft()
    {
        try
        {
            return await stage.Count(LeftOver) == 0;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>A Pokémon of its own, so that nothing but the product is in the way.</summary>
    private static async Task Trade(ChaosTrader one, ChaosTrader other)
    {
        var given = await one.Propose(other, [await one.Enter()], [], Guid.CreateVersion7());
        if (given.Body is not { } room || !given.IsAccepted) throw new InvalidOperationException($"A proposal after a fault: {given.Status} {given.Body}");
        var id = Guid.Parse(room["id"]!.GetValue<string>());
        var settled = await other.Do(Act.Confirm, id, new { revision = 1 });
        if (settled.Body?["status"]?.GetValue<string>() is not "completed")
            throw new InvalidOperationException($"A confirmation after a fault: {settled.Status} {settled.Body}");
    }
}
