using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos;

/// <summary>What came of a run.</summary>
internal sealed record ChaosResult
{
    public required ChaosOptions Options { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>Trades whose completion their traders know of.</summary>
    public required int Acknowledged { get; init; }

    /// <summary>Trades that the database has as completed.</summary>
    public required int Completed { get; init; }

    /// <summary>Chains of transfers that were verified.</summary>
    public required long Chains { get; init; }

    public required IReadOnlyList<Command> Commands { get; init; }

    public required IReadOnlyList<Recovered> Recoveries { get; init; }

    /// <summary>How often browsers had to connect again.</summary>
    public required int Connections { get; init; }

    /// <summary>Rooms that browsers followed from their first event to their last.</summary>
    public required int Followed { get; init; }

    public required int Pushed { get; init; }

    public required IReadOnlyList<Violation> Violations { get; init; }

    public bool Passed => Violations.Count == 0;
}
