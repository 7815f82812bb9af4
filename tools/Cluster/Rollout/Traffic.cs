namespace PokeTradeVault.Cluster.Rollout;

/// <summary>How API hosts have answered the balancer.</summary>
/// <param name="Requests">All of them.</param>
/// <param name="Faults">Answered 5xx other than 503, or not at all.</param>
/// <param name="Unavailable">Answered 503.</param>
public sealed record Traffic(int Requests, int Faults, int Unavailable)
{
    public static Traffic None { get; } = new(0, 0, 0);

    public static Traffic operator +(Traffic one, Traffic other) =>
        new(one.Requests + other.Requests, one.Faults + other.Faults, one.Unavailable + other.Unavailable);

    public bool IsTooBad(RolloutOptions options) => Faults > options.FaultsMost * Requests || Unavailable > options.UnavailableMost * Requests;

    public override string ToString() => $"{Requests} requests, {Faults} failed, {Unavailable} unavailable";
}
