namespace PokeTradeVault.Grains.Catalog;

/// <summary>How far the refresh of the catalog is.</summary>
public sealed record RefreshState
{
    /// <summary>Null: there was none yet.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>Null: it is not through.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What interrupted it last; null where nothing did since it last got through.</summary>
    public required string? Failure { get; init; }

    /// <summary>Species whose last try has failed.</summary>
    public required int Failed { get; init; }
}

/// <summary>What one run of the refresh has done.</summary>
public sealed record RefreshOutcome
{
    /// <summary>False: somebody else is at it, and nothing was done.</summary>
    public bool Ran { get; init; } = true;

    public int Refreshed { get; init; }

    public int Failed { get; init; }

    /// <summary>Why the run ended early; what is left is for the next one. Null: the round is through.</summary>
    public string? Interruption { get; init; }
}
