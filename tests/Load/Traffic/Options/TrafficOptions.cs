namespace PokeTradeVault.Load.Traffic.Options;

/// <summary>What a load run does; the command line's names stand in <see cref="TrafficUsage"/>.</summary>
internal sealed record TrafficOptions
{
    /// <summary>Where the traders call; empty for stores and hosts of the run's own.</summary>
    public IReadOnlyList<Uri> Addresses { get; init; } = [];

    /// <summary>1 to 100,000.</summary>
    public int Traders { get; init; } = 1_000;

    /// <summary>In each vault at the start, 2 to 500.</summary>
    public int Pokemon { get; init; } = 20;

    /// <summary>Traders that are connected to the hub all the time; null for what the rooms need.</summary>
    public int? Online { get; init; }

    /// <summary>Rooms that are open at once, 1 to 50,000.</summary>
    public int Rooms { get; init; } = 100;

    /// <summary>Arrivals a second.</summary>
    public double Rate { get; init; } = 50;

    /// <summary>Instead of a rate: as many workers as this, each beginning anew when it is done; null for an open model.</summary>
    public int? Workers { get; init; }

    public TimeSpan Ramp { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>At the full rate, behind the ramp.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(1);

    public Mix Mix { get; init; } = new();

    public int Seed { get; init; }

    /// <summary>Folder of the report; null for one named by the time.</summary>
    public string? Folder { get; init; }

    /// <summary>Says that a target that is not this machine is the caller's to load.</summary>
    public bool OwnsTarget { get; init; }

    /// <summary>Silos of its own hosts as processes of their own; 0 for one API with the silo in it.</summary>
    public int Silos { get; init; }

    /// <summary>APIs of its own hosts.</summary>
    public int Apis { get; init; } = 1;

    /// <summary>Whether drift of memory, connections and activations is judged at the end.</summary>
    public bool Soak { get; init; }

    /// <summary><c>/metrics</c> of hosts to sample, by name.</summary>
    public IReadOnlyDictionary<string, Uri> Metrics { get; init; } = new Dictionary<string, Uri>();

    /// <summary>Ids of processes of this machine to sample, by name.</summary>
    public IReadOnlyDictionary<string, int> Processes { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether to print lines also in a terminal.</summary>
    public bool Plain { get; init; }

    /// <summary>Where traders are written to and the audit reads; null where there is only the API.</summary>
    public string? DatabaseUrl { get; init; }

    public bool HasOwnHosts => Addresses.Count == 0;

    /// <summary>Each trader of a room is in that room alone for most of the time, and some are left to begin another.</summary>
    public int OnlineTraders => Math.Min(Traders, Online ?? Math.Max(20, (int)(Rooms * 3 / (1 - (Math.Min(Mix.Idle, 90) / 100.0)))));

    /// <summary>Every so often a sample is taken, so that a long run has no more of them than a chart can show.</summary>
    public TimeSpan SampleEvery => TimeSpan.FromSeconds(Math.Max(1, Math.Round((Ramp + Duration).TotalSeconds / 600)));
}
