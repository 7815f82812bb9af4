using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// Compares this silo's vaults that are in use with their rows, many by one statement, so that none of them needs a timer and
/// a turn for it. One that is behind is told so, and reads its rows before it is used again.
/// </summary>
public sealed partial class VaultComparer(
    VaultsInUse vaults, ICollectionStore store, IOptions<CollectionOptions> options, TimeProvider clock, CollectionMetrics metrics, ILogger<VaultComparer> log)
    : BackgroundService
{
    /// <summary>In one statement.</summary>
    private const int VaultsMax = 200;

    /// <summary>In so many portions a period's work is done, so that it does not come all at once.</summary>
    private const int Portions = 10;

    private readonly TimeSpan portion = options.Value.CompareEvery / Portions;
    private bool isInterrupted;

    /// <summary>All whose time has come; where the rows can't be read, they wait for another period.</summary>
    public async Task CompareDue(CancellationToken cancellation)
    {
        var usedUntil = clock.GetUtcNow() - options.Value.CompareEvery + portion;
        while (vaults.Take(usedUntil, VaultsMax) is { Count: > 0 } due)
        {
            if (!await TryCompare(due, cancellation)) return;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var portions = new PeriodicTimer(portion, clock);
        while (await portions.WaitForNextTickAsync(stoppingToken))
            await CompareDue(stoppingToken);
    }

    /// <summary>Whatever goes wrong ends neither the comparing nor the host, and is logged once until it goes right again.</summary>
    private async Task<bool> TryCompare(IReadOnlyList<VaultMark> marks, CancellationToken cancellation)
    {
        try
        {
            await Compare(marks, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            foreach (var mark in marks) vaults.Add(mark, clock.GetUtcNow());
            if (!isInterrupted) LogInterrupted(fault);
            isInterrupted = true;
            return false;
        }

        if (isInterrupted) LogResumed();
        isInterrupted = false;
        return true;
    }

    private async Task Compare(IReadOnlyList<VaultMark> marks, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        var before = marks.Where(mark => mark.Vault is not null).Select(mark => (Mark: mark, Vault: mark.Vault!)).ToList();
        if (before.Count == 0) return;
        var looks = await store.Look([.. before.Select(known => known.Mark.Owner)], cancellation);
        foreach (var ((mark, vault), look) in before.Zip(looks))
            metrics.Compared(Judge(mark, vault, look, at));
    }

    /// <summary>What has changed while the rows were read may be newer than they: it is looked at again.</summary>
    private ComparedAs Judge(VaultMark mark, Vault before, VaultLook look, DateTimeOffset at)
    {
        if (!ReferenceEquals(mark.Vault, before))
        {
            vaults.Add(mark, clock.GetUtcNow());
            return ComparedAs.Changing;
        }

        if (!look.Shows(before))
        {
            mark.Alarm();
            return ComparedAs.Behind;
        }

        mark.ComparedAt = at;
        return ComparedAs.Same;
    }

    [LoggerMessage(LogLevel.Warning, "Vaults in use can't be compared with their rows; it is tried again until it succeeds")]
    private partial void LogInterrupted(Exception fault);

    [LoggerMessage(LogLevel.Information, "Vaults in use are compared with their rows again")]
    private partial void LogResumed();
}

/// <summary>What a comparison found.</summary>
public enum ComparedAs
{
    None = 0,

    /// <summary>Memory is as the rows are.</summary>
    Same = 1,

    /// <summary>It is not.</summary>
    Behind = 2,

    /// <summary>It changed meanwhile.</summary>
    Changing = 3,
}
