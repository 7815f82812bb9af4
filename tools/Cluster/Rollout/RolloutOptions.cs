namespace PokeTradeVault.Cluster.Rollout;

/// <summary>When a rollout goes on, and when it goes back.</summary>
public sealed record RolloutOptions
{
    /// <summary>Shares of all requests, in per cent, that a gradual rollout gives to the new APIs one after the other.</summary>
    public IReadOnlyList<int> Steps { get; init; } = [10, 50, 100];

    /// <summary>Each step is watched for at least so long.</summary>
    public TimeSpan WatchLeast { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>And until the hosts that it is about have answered so many requests.</summary>
    public int RequestsLeast { get; init; } = 50;

    /// <summary>But for no longer than this: where hardly anybody calls, few answers have to do.</summary>
    public TimeSpan WatchMost { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Largest share of requests that may fail: 5xx other than 503, or no answer at all.</summary>
    public double FaultsMost { get; init; } = 0.01;

    /// <summary>Largest share of 503, which tells to send again: some are to be expected while silos change.</summary>
    public double UnavailableMost { get; init; } = 0.2;

    /// <summary>Environment of the new hosts alone.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>Gets a line for each thing that is done.</summary>
    public Func<string, Task> Say { get; init; } = _ => Task.CompletedTask;
}
