using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Receipts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// What a collection grain remembers, and how it stays true: rows are read at the first need, compared by <c>vault_seq</c>
/// while in use, and read again where anything was missed.
/// </summary>
public sealed class VaultMemory(UserId owner, ICollectionStore store, CollectionOptions options, TimeProvider clock, CollectionMetrics metrics, Verdicts? verdicts = null)
{
    private Vault? vault;
    private DateTimeOffset comparedAt;
    private bool usedSince;
    private bool wasBehind;

    public Reservations Reservations { get; set; } = Reservations.None;

    /// <summary>As of the last <see cref="Ready"/> or <see cref="Compare"/>, and of this moment: a lock whose time has come is open.</summary>
    public Vault Vault => vault = vault?.AsOf(clock.GetUtcNow()) ?? throw new InvalidOperationException("The vault has not been read.");

    /// <summary>Before every answer: reads what is not there yet, and compares after a quiet while.</summary>
    public async Task<Vault> Ready(CancellationToken cancellation)
    {
        usedSince = true;
        if (vault is null || !vault.Exists) await Load(cancellation);
        if (clock.GetUtcNow() - comparedAt >= options.QuietMax) await Compare(command: null, cancellation);
        return Vault;
    }

    /// <summary>The timer's: nothing is asked for a vault that nobody uses.</summary>
    public async Task CompareIfUsed(CancellationToken cancellation)
    {
        if (vault is null || !usedSince) return;
        await Compare(command: null, cancellation);
        usedSince = false;
    }

    /// <summary>Reads the truth about sequence, visibility and locks; then memory is not behind.</summary>
    /// <param name="command">A command about to be refused.</param>
    /// <returns>Whether that command was answered before; fresh without one.</returns>
    public async Task<ReceiptVerdict> Compare(Receipt? command, CancellationToken cancellation)
    {
        var look = await store.Look(owner, command, cancellation);
        if (vault is null || look.Sequence != vault.Sequence)
        {
            wasBehind = vault is not null;
            await Load(cancellation);
        }
        else
        {
            vault = vault.WithLocks(look.Locks) with { IsActive = look.IsActive, IsPublic = look.IsPublic };
            comparedAt = clock.GetUtcNow();
        }

        return look.Command;
    }

    /// <summary>A change that is committed, and has taken that <c>vault_seq</c>.</summary>
    public void Apply(VaultEvent committed, long sequence)
    {
        if (vault is null) return;
        switch (NoticeAges.AgeOf(sequence, vault.Sequence))
        {
            case NoticeAge.Next:
                vault = vault.Evolve(committed, sequence);
                break;
            case NoticeAge.Gap:
                Forget();
                break;
            case NoticeAge.Older:
                break;
            default:
                throw new InvalidOperationException("A notice of no age.");
        }
    }

    public void ApplyLocks(Contracts.Collections.LocksChanged notice)
    {
        Reservations = Reservations.Without(notice.Trade);
        vault = vault?.Locked(notice.Locked, notice.Trade).Freed(notice.Freed, notice.Trade);
    }

    /// <summary>The next need reads the rows.</summary>
    public void Forget()
    {
        wasBehind = vault is not null;
        vault = null;
    }

    private async Task Load(CancellationToken cancellation)
    {
        vault = null;
        var loaded = await store.Load(owner, cancellation);
        vault = verdicts is null ? loaded : await verdicts.Renew(loaded);
        comparedAt = clock.GetUtcNow();
        metrics.Loaded(wasBehind);
        wasBehind = false;
    }
}
