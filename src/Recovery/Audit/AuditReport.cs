namespace PokeTradeVault.Recovery.Audit;

/// <summary>What a database holds, and what of it is not as it must be.</summary>
public sealed record AuditReport
{
    public required long Traders { get; init; }

    public required long Pokemon { get; init; }

    public required long Trades { get; init; }

    public required long Transfers { get; init; }

    /// <summary>Chains of transfers that were verified hash by hash.</summary>
    public required long Chains { get; init; }

    /// <summary>When the last thing happened in a trade; null where nothing ever did.</summary>
    public DateTimeOffset? NewestEvent { get; init; }

    /// <summary>A sentence for each rule that is broken; empty where all hold.</summary>
    public required IReadOnlyList<string> Breaches { get; init; }

    public bool Passed => Breaches.Count == 0;
}
