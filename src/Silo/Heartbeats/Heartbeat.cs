namespace PokeTradeVault.Silo.Heartbeats;

/// <summary>What a silo says of itself.</summary>
public sealed record Heartbeat
{
    public required string ServiceId { get; init; }

    public required string ClusterId { get; init; }

    /// <summary>Orleans' address of it, with its generation: no two silos ever have the same.</summary>
    public required string Silo { get; init; }

    /// <summary>Name of its machine or container.</summary>
    public required string Host { get; init; }

    public required string Address { get; init; }

    public required int Port { get; init; }

    /// <summary>Whether an API hosts it, beside which there may be no other that it can't reach.</summary>
    public required bool InApi { get; init; }

    public bool IsOfClusterOf(Heartbeat other) => ServiceId == other.ServiceId && ClusterId == other.ClusterId;
}
