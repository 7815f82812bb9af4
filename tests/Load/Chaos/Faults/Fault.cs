using PokeTradeVault.Load.Chaos.Cluster;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos.Faults;

/// <summary>One kind of mishap.</summary>
/// <param name="Weight">How often it comes among a hundred.</param>
/// <param name="Strike">Does it, holds it for as long as it lasts, and tells everything to come back.</param>
internal sealed record Fault(string Name, int Weight, Func<FaultScene, CancellationToken, Task> Strike)
{
    /// <summary>Whether it needs a disk of PostgreSQL's own.</summary>
    public bool NeedsDisk { get; init; }
}

/// <summary>Where a fault strikes.</summary>
internal sealed class FaultScene(ChaosStage stage, ChaosOptions options, Random random, Action<string> say)
{
    private readonly List<Violation> violations = [];

    public ChaosStage Stage => stage;

    public ChaosOptions Options => options;

    public Random Random => random;

    /// <summary>What the faults themselves have seen go wrong.</summary>
    public IReadOnlyList<Violation> Violations => violations;

    /// <summary>What the last fault has struck.</summary>
    public string Target { get; private set; } = "";

    public Slot AnySilo() => Aim(stage.Silos[random.Next(stage.Silos.Count)]);

    public Slot AnyApi() => Aim(stage.Apis[random.Next(stage.Apis.Count)]);

    public void At(string target) => Target = target;

    public void Violated(string rule, string detail)
    {
        violations.Add(new(rule, detail));
        say($"violated: {violations[^1]}");
    }

    /// <summary>Up to so long, at random.</summary>
    public TimeSpan UpTo(double seconds) => TimeSpan.FromSeconds(random.NextDouble() * seconds);

    private Slot Aim(Slot slot)
    {
        Target = slot.Name;
        return slot;
    }
}
