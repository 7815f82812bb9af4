using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// One activation's memory as <see cref="VaultComparer"/> sees it, which works outside the grain's turns. It reads what is
/// there and says what it found; memory itself is changed by the activation alone.
/// </summary>
public sealed class VaultMark
{
    private readonly UserId owner;
    private volatile Vault? vault;
    private long comparedAt;
    private long alarms;

    public VaultMark(UserId owner)
    {
        this.owner = owner;
        Place = new(this);
    }

    public UserId Owner => owner;

    /// <summary>What is remembered; null where nothing is. Only the activation sets it.</summary>
    public Vault? Vault
    {
        get => vault;
        set => vault = value;
    }

    /// <summary>When it was last known to be as the rows were.</summary>
    public DateTimeOffset ComparedAt
    {
        get => new(Volatile.Read(ref comparedAt), TimeSpan.Zero);
        set => Volatile.Write(ref comparedAt, value.UtcTicks);
    }

    /// <summary>How often it was found to be behind the rows.</summary>
    public long Alarms => Interlocked.Read(ref alarms);

    public void Alarm() => Interlocked.Increment(ref alarms);

    /// <summary>Of <see cref="VaultsInUse"/>, under its lock.</summary>
    internal LinkedListNode<VaultMark> Place { get; }

    /// <inheritdoc cref="Place"/>
    internal DateTimeOffset UsedAt { get; set; }

    /// <inheritdoc cref="Place"/>
    internal bool IsGone { get; set; }
}
