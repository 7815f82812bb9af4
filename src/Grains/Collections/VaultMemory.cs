using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Receipts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// What a collection grain remembers, and how it stays true: rows are read at the first need, compared by <c>vault_seq</c>
/// while in use (by <see cref="VaultComparer"/>), and read again where anything was missed.
/// </summary>
public sealed class VaultMemory(
    UserId owner, ICollectionStore store, CollectionOptions options, TimeProvider clock, CollectionMetrics metrics, VaultsInUse vaults, Verdicts? verdicts = null)
{
    private readonly VaultMark mark = new(owner);
    private long alarmsHeeded;
    private bool wasBehind;

    public Reservations Reservations { get; set; } = Reservations.None;

    /// <summary>As of the last <see cref="Ready"/> or <see cref="Compare"/>, and of this moment: a lock whose time has come is open.</summary>
    public Vault Vault => Known = Known?.AsOf(clock.GetUtcNow()) ?? throw new InvalidOperationException("The vault has not been read.");

    private Vault? Known
    {
        get => mark.Vault;
        set => mark.Vault = value;
    }

    /// <summary>Before every answer: reads what is not there yet, and compares after a quiet while, or where it was found to be behind.</summary>
    public async Task<Vault> Ready(CancellationToken cancellation)
    {
        if (Known is not { Exists: true }) await Load(cancellation);
        if (mark.Alarms != alarmsHeeded || clock.GetUtcNow() - mark.ComparedAt >= options.QuietMax) await Compare(command: null, cancellation);
        vaults.Add(mark, clock.GetUtcNow());
        return Vault;
    }

    /// <summary>Reads the truth about sequence, visibility and locks; then memory is not behind.</summary>
    /// <param name="command">A command about to be refused.</param>
    /// <returns>Whether that command was answered before; fresh without one.</returns>
    public async Task<ReceiptVerdict> Compare(Receipt? command, CancellationToken cancellation)
    {
        var alarms = mark.Alarms;
        var look = await store.Look(owner, command, cancellation);
        if (Known is not { } known || look.Sequence != known.Sequence)
        {
            wasBehind = Known is not null;
            await Load(cancellation);
        }
        else
        {
            if (!look.Shows(known)) Known = known.WithLocks(look.Locks) with { IsActive = look.IsActive, IsPublic = look.IsPublic };
            Compared(alarms);
        }

        return look.Command;
    }

    /// <summary>A change that is committed, and has taken that <c>vault_seq</c>.</summary>
    public void Apply(VaultEvent committed, long sequence)
    {
        if (Known is not { } known) return;
        switch (NoticeAges.AgeOf(sequence, known.Sequence))
        {
            case NoticeAge.Next:
                Known = known.Evolve(committed, sequence);
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
        Known = Known?.Locked(notice.Locked, notice.Trade).Freed(notice.Freed, notice.Trade);
    }

    /// <summary>The next need reads the rows.</summary>
    public void Forget()
    {
        wasBehind = Known is not null;
        Known = null;
    }

    /// <summary>The activation ends: nobody compares it any more.</summary>
    public void End() => vaults.Remove(mark);

    private async Task Load(CancellationToken cancellation)
    {
        Known = null;
        var alarms = mark.Alarms;
        var loaded = await store.Load(owner, cancellation);
        Known = verdicts is null ? loaded : await verdicts.Renew(loaded);
        Compared(alarms);
        metrics.Loaded(wasBehind);
        wasBehind = false;
    }

    /// <param name="alarms">As many as there were before the rows were read: one raised since then may be about something newer.</param>
    private void Compared(long alarms)
    {
        alarmsHeeded = alarms;
        mark.ComparedAt = clock.GetUtcNow();
    }
}
