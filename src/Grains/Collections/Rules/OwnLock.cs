namespace PokeTradeVault.Grains.Collections;

/// <summary>An owner's lock against trading. It is there until an unlocking has taken effect, so that a thief of a session finds time against him.</summary>
public sealed record OwnLock
{
    public static OwnLock Shut { get; } = new();

    /// <summary>When the unlocking takes effect; null where none has begun.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    public bool HasOpened(DateTimeOffset now) => OpensAt <= now;
}
