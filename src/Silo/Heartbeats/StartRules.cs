namespace PokeTradeVault.Silo.Heartbeats;

/// <summary>How another silo appears to one that is about to start.</summary>
public sealed record Neighbour
{
    public required Heartbeat Heartbeat { get; init; }

    /// <summary>Whether the membership table in Redis has it.</summary>
    public required bool IsMember { get; init; }

    public required bool IsReached { get; init; }
}

/// <summary>Beside which others a silo may start.</summary>
public static class StartRules
{
    /// <returns>Why <paramref name="own"/> must not start beside <paramref name="neighbour"/>; null where it may.</returns>
    public static string? Obstacle(Heartbeat own, Neighbour neighbour)
    {
        var other = neighbour.Heartbeat;
        if (!other.IsOfClusterOf(own))
        {
            return $"Silo {other.Silo} of another cluster (CLUSTER_ID {other.ClusterId}, SERVICE_ID {other.ServiceId}) is alive on this database. "
                + "Two clusters on one database do not know of each other's writes: stop that one first, or start with the same ids.";
        }
        if (!neighbour.IsMember)
        {
            return $"Silo {other.Silo} of this cluster is alive, and Redis knows nothing of it: Redis has come back empty, or REDIS_URL names another one. "
                + "To start now would split the cluster: bring that Redis back, or stop every silo and start them again.";
        }
        if ((own.InApi || other.InApi) && !neighbour.IsReached)
        {
            return $"Silo {other.Silo} on {other.Host} is alive, and can't be reached from {own.Host}. Silos that can't reach each other vote each other dead: "
                + "with SILO_IN_API run exactly one instance (Heroku: one web dyno), or give each a SILO_ADDRESS that the others reach.";
        }
        return null;
    }
}
