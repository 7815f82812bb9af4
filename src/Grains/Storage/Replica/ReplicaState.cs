namespace PokeTradeVault.Grains.Storage;

/// <summary>What is known of the replica.</summary>
public enum ReplicaState
{
    None = 0,

    /// <summary>Nobody has looked yet.</summary>
    Unknown = 1,

    /// <summary>Close behind the primary: reads go there.</summary>
    Follows = 2,

    /// <summary>Too far behind, or nobody can say how far.</summary>
    Lags = 3,

    /// <summary>Does not answer.</summary>
    Away = 4,

    /// <summary>Answers, but is no replica.</summary>
    NoReplica = 5,
}
