using Npgsql;

namespace PokeTradeVault.Grains.Storage;

/// <summary>How one action's transaction ended.</summary>
public abstract record ActionOutcome
{
    private ActionOutcome()
    {
    }

    /// <summary>Done, and durable.</summary>
    public sealed record Committed : ActionOutcome
    {
        public static Committed Instance { get; } = new();
    }

    /// <summary>A guard fell short: nothing has changed.</summary>
    public sealed record RolledBack : ActionOutcome
    {
        public static RolledBack Instance { get; } = new();
    }

    /// <summary>A constraint objected: nothing has changed.</summary>
    public sealed record Violated(string Constraint) : ActionOutcome;

    /// <summary>Nobody can say whether it was done: connection lost, time-out, deadlock, server going down.</summary>
    public sealed record Unknown(NpgsqlException Cause) : ActionOutcome;
}
