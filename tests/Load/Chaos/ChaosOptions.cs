namespace PokeTradeVault.Load.Chaos;

/// <summary>One run of faults under load.</summary>
internal sealed record ChaosOptions
{
    /// <summary>Of every choice that the run makes.</summary>
    public required int Seed { get; init; }

    public required int Faults { get; init; }

    /// <summary>Trades that must be completed; more are, where the faults take longer.</summary>
    public required int Trades { get; init; }

    /// <summary>Names of the only faults; empty: all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Those of <see cref="Only"/> strike in their order, each once.</summary>
    public bool InOrder { get; init; }

    /// <summary>Where the recorded history goes, and the programs' log beside it.</summary>
    public required string History { get; init; }

    public int Silos { get; init; } = 3;

    public int Apis { get; init; } = 2;

    public int Traders { get; init; } = 40;

    public int PokemonEach { get; init; } = 5;

    /// <summary>Rooms in which somebody acts at the same time.</summary>
    public int RoomsAtOnce { get; init; } = 12;

    /// <summary>How long those who have played a room to its end wait before the next one.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>Traders whose browsers follow their rooms.</summary>
    public int Watchers { get; init; } = 10;

    /// <summary>How long a paused process stands still, where the fault has no reason to end earlier.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long what is cut off or used up stays so.</summary>
    public TimeSpan Cut { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Longest from the moment at which all programs are back until no lock is left over.</summary>
    public TimeSpan LocksMost { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest until all programs are back and trades go through every API.</summary>
    public TimeSpan RecoveryMost { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Longest until so many trades are completed as are waited for between two faults.</summary>
    public TimeSpan TradesMost { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Bytes of a disk of PostgreSQL's own, for the fault that fills it; null: none.</summary>
    public long? Disk { get; init; }

    /// <summary>Environment of every program.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>
    {
        ["Logging__LogLevel__Default"] = "Warning",
        ["SignIn__WorkFactor"] = "4",
        ["SignIn__AccessTokenLifetime"] = "02:00:00",
        ["Trades__ReviewPause"] = "00:00:00",
        ["RateLimits__Times"] = "1000",
        ["DATABASE_POOL_SIZE"] = "20",
        // Half of the default: what matters is what happens once a silo is taken for dead, not how long that takes.
        ["Membership__ProbeTimeout"] = "00:00:02",
    };
}
