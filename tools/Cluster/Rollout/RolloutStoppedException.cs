namespace PokeTradeVault.Cluster.Rollout;

/// <summary>A rollout that did not go through; the message says why, and what runs now.</summary>
public sealed class RolloutStoppedException : Exception
{
    public RolloutStoppedException()
    {
    }

    public RolloutStoppedException(string message)
        : base(message)
    {
    }

    public RolloutStoppedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
