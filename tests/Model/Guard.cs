namespace PokeTradeVault.Model;

/// <summary>The guards of a transaction, each of which the model can leave out to see what it is for.</summary>
public enum Guard
{
    None = 0,

    /// <summary>A command that has a receipt is answered, not carried out.</summary>
    Receipt = 1,

    /// <summary>The trade is at the guard that memory has read.</summary>
    Room = 2,

    /// <summary>A room that wakes raises the guard.</summary>
    Fence = 3,

    /// <summary>What is laid on a table lies on no other.</summary>
    LayFree = 4,

    /// <summary>What is laid on a table is at the version that was shown.</summary>
    LayVersion = 5,

    /// <summary>What changes hands is its giver's, at the version that was shown.</summary>
    MoveAsShown = 6,

    /// <summary>What changes hands is locked by this trade or, only asked for, free.</summary>
    MoveLocked = 7,

    /// <summary>No vault grows past its limit.</summary>
    Limit = 8,

    /// <summary>A close lets go of its own locks only.</summary>
    FreeOwn = 9,

    /// <summary>What lies on a table is not edited or deleted.</summary>
    EditFree = 10,

    /// <summary>A settlement takes the next number of both vaults.</summary>
    Sequence = 11,

    /// <summary>The sweep lets go of the very lock that it found.</summary>
    SweepOwn = 12,
}
