namespace PokeTradeVault.Cluster.Production;

/// <summary>What a production topology is made of.</summary>
public sealed record ProductionOptions
{
    public int Silos { get; init; } = 3;

    public int Apis { get; init; } = 2;

    /// <summary>Of HTTPS; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Environment of every silo and API, over what they get anyway.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>Settings of <c>postgresql.conf</c>, for the primary and the replica.</summary>
    public IReadOnlyDictionary<string, string> PostgresSettings { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a streaming replica serves the reads that may lag.</summary>
    public bool Replica { get; init; } = true;

    /// <summary>Gets each line that a process prints, the process' name in front.</summary>
    public Action<string> Output { get; init; } = _ => { };
}
