namespace PokeTradeVault.Silo.Faults;

/// <summary>A moment of a trade's command at which a silo can be made to die, to show that nothing is lost by it.</summary>
public enum FaultPoint
{
    None = 0,

    /// <summary><c>before_commit</c>: every guard holds on the locked rows, and nothing is committed.</summary>
    BeforeCommit = 1,

    /// <summary><c>after_commit</c>: it is durable, and nobody has been told.</summary>
    AfterCommit = 2,

    /// <summary><c>before_push</c>: answered, and the browsers are about to be told.</summary>
    BeforePush = 3,

    /// <summary><c>after_reserve</c>: decided, the collections keep what it needs, and no statement has run.</summary>
    AfterReserve = 4,
}
