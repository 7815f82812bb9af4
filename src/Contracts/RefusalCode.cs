using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts;

/// <summary>Why a request was refused: the <c>code</c> of a problem document and of a HubException, in snake case. Append only; numbers are never reused.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RefusalCode>))]
public enum RefusalCode
{
    None = 0,

    ValidationFailed = 1,
    Unauthorized = 2,
    BadCredentials = 3,
    NotFound = 4,
    BodyTooLarge = 5,
    TooManyRows = 6,
    RateLimited = 7,
    LockedOut = 8,
    Unavailable = 9,
    IdempotencyKeyReused = 10,

    UsernameTaken = 11,
    EmailTaken = 12,

    /// <summary>The Pokémon has changed since the version that the command names.</summary>
    StaleVersion = 13,

    /// <summary>The Pokémon is locked by an open trade.</summary>
    InTrade = 14,

    /// <summary>The table has changed since the revision that the command names; the refusal carries the difference.</summary>
    StaleRevision = 15,
    ReviewPause = 16,
    TradeClosed = 17,
    NotForTrade = 18,
    Favourite = 19,
    TooManyItems = 20,
    SelfTrade = 21,
    Blocked = 22,
    VaultFull = 23,
    EmptyTable = 24,

    /// <summary>Only the invited party may reject; the proposer cancels.</summary>
    NotInvited = 25,

    /// <summary>The Pokémon is on this table already.</summary>
    AlreadyOnTable = 26,

    /// <summary>What should be taken off is not on the table by the caller's hand or asking.</summary>
    NotOnTable = 27,

    /// <summary>One of the parties' accounts is suspended or being deleted.</summary>
    AccountInactive = 28,
    TooManyProposals = 29,

    /// <summary>New proposals are barred for a while after cancelling too often.</summary>
    Barred = 30,
    DailyLimit = 31,

    /// <summary>The room's timeline is at its bound; it can only be settled or closed.</summary>
    RoomFull = 32,
    SelfBlock = 33,
    ForbiddenOrigin = 34,
    MethodNotAllowed = 35,
    UnsupportedMediaType = 36,

    /// <summary>A fault of ours; the request id finds it in the log.</summary>
    InternalError = 37,

    /// <summary>The Pokémon's owner has locked it against trading.</summary>
    Locked = 38,
    BoxNotEmpty = 39,

    /// <summary>A vault keeps at least one box.</summary>
    LastBox = 40,
    TooManyBoxes = 41,

    /// <summary>The filter finds another number of Pokémon than the owner was shown.</summary>
    StaleSelection = 42,

    /// <summary>The change has been undone before.</summary>
    AlreadyUndone = 43,

    /// <summary>Another Pokémon lies where it was.</summary>
    SlotTaken = 44,

    /// <summary>There is more to do than can be done: nothing was begun.</summary>
    Overloaded = 45,
}
