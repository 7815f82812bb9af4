namespace PokeTradeVault.Grains.Storage.Gathering;

/// <summary>
/// Natural batching: what comes while little is under way starts at once, alone; what comes meanwhile waits, and goes
/// together as soon as a batch ends. There is no timer, so nothing waits where nothing is under way. Pieces that share a
/// key are never under way at the same time, and start in the order in which they came.
/// </summary>
/// <param name="run">Answers each piece, now or, where it goes on by itself, later; ends when the next batch may start.</param>
internal sealed class Gatherer<TItem, TAnswer>(GatherBounds bounds, Func<IReadOnlyList<Gathered<TItem, TAnswer>>, Task> run)
{
    private readonly Lock gate = new();
    private readonly List<Gathered<TItem, TAnswer>> waiting = [];
    private readonly HashSet<Guid> taken = [];
    private int batches;

    /// <summary>How many wait now.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
                return waiting.Count;
        }
    }

    /// <returns>null where too many wait already: it has not begun, and never will.</returns>
    public Task<TAnswer>? Add(TItem item, Guid[] keys)
    {
        var piece = new Gathered<TItem, TAnswer>(item, keys, Finished);
        lock (gate)
        {
            if (waiting.Count >= bounds.WaitingMax)
                return null;
            waiting.Add(piece);
        }

        StartNext();
        return piece.Answer;
    }

    private void Finished(Gathered<TItem, TAnswer> piece)
    {
        lock (gate)
            taken.ExceptWith(piece.Keys);
        StartNext();
    }

    private void StartNext()
    {
        while (Take() is { } batch)
            _ = Task.Run(() => Run(batch));
    }

    private async Task Run(IReadOnlyList<Gathered<TItem, TAnswer>> batch)
    {
        try
        {
            await run(batch);
        }
        catch (Exception fault)
        {
            foreach (var piece in batch)
                piece.Fail(fault);
        }

        lock (gate)
            batches--;
        StartNext();
    }

    /// <summary>The next batch: those from the front that share no key with each other, with what is under way, or with one before them that must wait.</summary>
    private List<Gathered<TItem, TAnswer>>? Take()
    {
        lock (gate)
        {
            if (batches >= bounds.BatchesMax || waiting.Count == 0)
                return null;

            var (batch, kept, held) = (new List<Gathered<TItem, TAnswer>>(), 0, new HashSet<Guid>());
            for (var index = 0; index < waiting.Count; index++)
            {
                var piece = waiting[index];
                if (batch.Count < bounds.BatchMax && !taken.Overlaps(piece.Keys) && !held.Overlaps(piece.Keys))
                {
                    taken.UnionWith(piece.Keys);
                    batch.Add(piece);
                }
                else
                {
                    held.UnionWith(piece.Keys);
                    waiting[kept++] = piece;
                }
            }

            waiting.RemoveRange(kept, waiting.Count - kept);
            if (batch.Count == 0)
                return null;
            batches++;
            return batch;
        }
    }
}

/// <param name="BatchesMax">Batches under way at a time.</param>
/// <param name="BatchMax">Pieces in one batch.</param>
/// <param name="WaitingMax">Pieces that may wait.</param>
internal sealed record GatherBounds(int BatchesMax, int BatchMax, int WaitingMax);
