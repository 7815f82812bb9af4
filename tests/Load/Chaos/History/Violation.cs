namespace PokeTradeVault.Load.Chaos.History;

/// <summary>A promise that was broken.</summary>
/// <param name="Rule">One of <see cref="Rules"/>.</param>
internal sealed record Violation(string Rule, string Detail)
{
    public override string ToString() => $"{Rule}: {Detail}";
}

internal static class Rules
{
    /// <summary>What was acknowledged is there.</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>What was refused never happened.</summary>
    public const string Refused = "refused";

    /// <summary>Each command happened once or not at all.</summary>
    public const string Once = "once";

    /// <summary>All answers to one command say the same.</summary>
    public const string Answers = "answers";

    /// <summary>What was asked for after another's answer comes after it.</summary>
    public const string Order = "order";

    /// <summary>Every Pokémon is still there, with the owner that its transfers lead to.</summary>
    public const string Owner = "owner";

    /// <summary>Nothing stays locked.</summary>
    public const string Locks = "locks";

    /// <summary>A browser ends with every event of its room, once and in order.</summary>
    public const string Rooms = "rooms";

    /// <summary>Nobody is told of what did not happen.</summary>
    public const string Pushes = "pushes";

    /// <summary>A part that is away is answered as such, never as a fault of ours.</summary>
    public const string Faults = "faults";

    /// <summary>There is one cluster.</summary>
    public const string Cluster = "cluster";

    /// <summary>The audit of the database finds nothing.</summary>
    public const string Ledger = "ledger";

    /// <summary>Everything works again within the bound.</summary>
    public const string Recovery = "recovery";
}
