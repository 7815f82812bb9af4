using System.Collections.Concurrent;
using PokeTradeVault.Load.Chaos;

namespace PokeTradeVault.Production.Chaos;

/// <summary>The short form of <c>./dev chaos</c>: a handful of its faults, one after the other, while traders trade.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly string history = Path.Combine(Path.GetTempPath(), $"vault-history-{Guid.CreateVersion7():n}.jsonl");
    private readonly ConcurrentQueue<string> said = new();

    private ChaosOptions Short => new()
    {
        Seed = 20261123,
        Only = ["silo-dies-before-commit", "postgres-killed", "silo-paused", "silo-dies-after-commit", "silo-cut-from-silos"],
        InOrder = true,
        Faults = 5,
        Trades = 60,
        History = history,
        Traders = 12,
        PokemonEach = 4,
        RoomsAtOnce = 4,
        Rest = TimeSpan.FromMilliseconds(200),
        Watchers = 6,
        // Long enough for the others to take it for dead.
        Pause = TimeSpan.FromSeconds(5),
        Cut = TimeSpan.FromSeconds(4),
        // Any machine, however busy, gets there; how soon is for the long form to say.
        RecoveryMost = TimeSpan.FromMinutes(10),
        TradesMost = TimeSpan.FromMinutes(20),
        Variables = new Dictionary<string, string?>(new ChaosOptions { Seed = 0, Faults = 0, Trades = 0, History = "" }.Variables)
        {
            ["Trades__SweepEvery"] = "00:00:01",
            ["Membership__ProbeTimeout"] = "00:00:01",
        },
    };

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task Whatever_dies_hangs_or_is_cut_off_each_promise_to_a_trader_is_kept()
    {
        var result = await new ChaosRun(Short, said.Enqueue).Run(_ => { }, TestContext.Current.CancellationToken);

        using var report = new StringWriter();
        ChaosReport.Write(result, report);
        TestContext.Current.TestOutputHelper?.WriteLine($"{string.Join('\n', said)}\n{report}");
        Assert.True(result.Passed, $"{string.Join('\n', result.Violations)}\n{string.Join('\n', said)}");
        Assert.Equal(Short.Only, result.Recoveries.Select(recovered => recovered.Fault));
        Assert.True(result.Acknowledged >= Short.Trades, $"only {result.Acknowledged} trades");
        Assert.True(result.Followed > 0, "No browser followed a room.");
    }

    public void Dispose() => File.Delete(history);
}
