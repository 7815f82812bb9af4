using System.Diagnostics;

namespace PokeTradeVault.Model;

/// <summary>
/// Walks through all states, the nearest first, so that what it finds has come about in as few steps as can be. What it has
/// seen it knows by 64-bit digests: among ten million states the chance that two share one, and the second goes unseen, is 1 in 370,000.
/// </summary>
public sealed class Explorer
{
    private readonly Scenario scenario;
    private readonly Steps steps;
    private readonly HashSet<ulong> seen = [];
    private readonly List<(ulong Digest, int Parent)> ways = [];
    private readonly List<(World World, Step Step)> next = [];
    private long transitions;

    private Explorer(Scenario scenario, Guard without) => (this.scenario, steps) = (scenario, new(scenario, without));

    /// <param name="without">The guard that is left out; none: all hold.</param>
    /// <param name="statesMax">It gives up after that many.</param>
    public static Exploration Run(Scenario scenario, Guard without, int statesMax = int.MaxValue) => new Explorer(scenario, without).Run(statesMax);

    private Exploration Run(int statesMax)
    {
        var started = Stopwatch.GetTimestamp();
        var frontier = new List<(World World, int Way)>();
        Note(scenario.First(steps.Known), -1, frontier);
        while (frontier.Count > 0 && seen.Count < statesMax)
        {
            var beyond = new List<(World World, int Way)>();
            foreach (var (world, way) in frontier)
            {
                if (Look(world, way, beyond) is { } broken)
                    return new(seen.Count, transitions, Stopwatch.GetElapsedTime(started), true, broken, Trace());
            }

            frontier = beyond;
        }

        return new(seen.Count, transitions, Stopwatch.GetElapsedTime(started), frontier.Count == 0, null, []);
    }

    /// <returns>What is wrong in the last state that it has noted.</returns>
    private string? Look(in World world, int way, List<(World World, int Way)> beyond)
    {
        next.Clear();
        steps.Of(world, next);
        transitions += next.Count;
        foreach (var (after, _) in next)
        {
            if (Note(after, way, beyond) && Invariants.Broken(after, steps.Known, scenario) is { } broken) return broken;
        }

        return null;
    }

    private bool Note(in World world, int parent, List<(World World, int Way)> frontier)
    {
        var digest = world.Digest;
        if (!seen.Add(digest)) return false;
        ways.Add((digest, parent));
        frontier.Add((world, ways.Count - 1));
        return true;
    }

    /// <summary>From the first state to the last noted, once more.</summary>
    private List<string> Trace()
    {
        var digests = new Stack<ulong>();
        for (var at = ways.Count - 1; ways[at].Parent >= 0; at = ways[at].Parent) digests.Push(ways[at].Digest);
        var (trace, world) = (new List<string>(), scenario.First(steps.Known));
        foreach (var digest in digests)
        {
            next.Clear();
            steps.Of(world, next);
            (world, var step) = next.First(one => one.World.Digest == digest);
            trace.Add(step.Tell(scenario));
        }

        return trace;
    }
}

/// <summary>What an exploration has come to.</summary>
/// <param name="IsComplete">All states were seen, or what was looked for was found.</param>
/// <param name="Broken">What is wrong in the last state; null: nothing is, in any.</param>
/// <param name="Trace">How it came about, a line a step.</param>
public sealed record Exploration(
    int States, long Transitions, TimeSpan Took, bool IsComplete, string? Broken, IReadOnlyList<string> Trace);
