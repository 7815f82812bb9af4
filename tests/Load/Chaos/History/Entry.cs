using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Load.Chaos.History;

/// <summary>What a trader asks of a room.</summary>
internal enum Act
{
    None = 0,
    Propose = 1,
    Table = 2,
    Confirm = 3,
    Unconfirm = 4,
    Message = 5,
    Reject = 6,
    Cancel = 7,
}

/// <summary>What an answer, or the lack of one, says of its command.</summary>
internal enum Outcome
{
    None = 0,
    Accepted = 1,
    Refused = 2,

    /// <summary>Nobody can say whether it was done.</summary>
    Unknown = 3,

    /// <summary>It never reached a room: no connection, no session, too many requests.</summary>
    TurnedAway = 4,
}

/// <summary>One line of the recorded history. Lines stand in the order in which things happened at the traders' side.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "what")]
[JsonDerivedType(typeof(Entered), "entered")]
[JsonDerivedType(typeof(Sent), "sent")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Followed), "followed")]
[JsonDerivedType(typeof(Pushed), "pushed")]
[JsonDerivedType(typeof(Took), "took")]
[JsonDerivedType(typeof(Struck), "struck")]
[JsonDerivedType(typeof(Recovered), "recovered")]
internal abstract record Entry
{
    /// <summary>Milliseconds since the run began.</summary>
    public long At { get; init; }
}

/// <summary>A Pokémon that was there, and whose, before the first fault.</summary>
internal sealed record Entered(Guid Pokemon, Guid Owner) : Entry;

/// <summary>A command leaves its trader; the same <paramref name="Key"/> again is the same command.</summary>
/// <param name="Trade">Of a proposal too, whose id follows from trader and key.</param>
internal sealed record Sent(long Call, Guid Key, Act Act, Guid By, Guid Trade, int Host) : Entry;

/// <summary>What came of one sending.</summary>
internal sealed record Answered(long Call, Outcome Outcome, int Status) : Entry
{
    public string? Code { get; init; }

    /// <summary>The room's sequence, as the answer says it.</summary>
    public int? Sequence { get; init; }

    public int? Revision { get; init; }

    public TradeStatus? Became { get; init; }

    /// <summary>Of an accepted answer's body: all answers to one command must be the same.</summary>
    public string? Digest { get; init; }
}

/// <summary>A browser takes in the events of this room from the first one on.</summary>
internal sealed record Followed(Guid Watcher, Guid Trade) : Entry;

/// <summary>An event reached a browser by push.</summary>
internal sealed record Pushed(Guid Watcher, Guid Trade, int Sequence, TradeEventKind Kind, Guid? By) : Entry;

/// <summary>A browser has taken in an event, by push or from what it had missed.</summary>
internal sealed record Took(Guid Watcher, Guid Trade, int Sequence, TradeEventKind Kind) : Entry;

internal sealed record Struck(int Number, string Fault, string Target) : Entry;

/// <param name="Seconds">From the moment at which everything was told to come back until trades went through every API again.</param>
/// <param name="LockSeconds">From the moment at which all of it was back until no lock was left over.</param>
internal sealed record Recovered(int Number, string Fault, double Seconds, double LockSeconds) : Entry;
