namespace PokeTradeVault.Silo.Caching;

/// <summary>
/// Natural batching of questions to a store: one that comes while none is under way is asked at once, alone; what comes
/// meanwhile waits and is asked together, in the order in which it came, as soon as that one ends. There is no timer, so
/// nothing waits where nothing is under way. Whoever asks waits for the answer, so what waits is bounded by the bounds of
/// those who ask: calls and invocations under way, commands of a silo.
/// </summary>
/// <param name="most">Items that are asked about at once.</param>
/// <param name="ask">
/// One answer for each item, in their order. Also told how long the first of them has waited. A fault reaches all of them.
/// </param>
public sealed class Together<TItem, TAnswer>(int most, TimeProvider time, Func<IReadOnlyList<TItem>, TimeSpan, Task<IReadOnlyList<TAnswer>>> ask)
{
    private readonly Lock gate = new();
    private readonly Queue<Batch> waiting = [];
    private Batch? open;
    private bool isAsking;

    public async ValueTask<TAnswer> Ask(TItem item)
    {
        var (batch, place) = Join(item);
        return (await batch.Answers)[place];
    }

    private (Batch Batch, int Place) Join(TItem item)
    {
        Batch alone;
        lock (gate)
        {
            if (isAsking)
            {
                if (open is null || open.Items.Count >= most)
                    waiting.Enqueue(open = new(time.GetTimestamp()));
                open.Items.Add(item);
                return (open, open.Items.Count - 1);
            }

            isAsking = true;
            alone = new(time.GetTimestamp());
            alone.Items.Add(item);
        }

        Start(alone);
        return (alone, 0);
    }

    /// <summary>
    /// Whose question happens to be first has nothing to do with those after it: they must be neither asked, and logged, under
    /// its ids, nor wait for the turns of the grain that it came from.
    /// </summary>
    private void Start(Batch batch)
    {
        using var apart = ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow();
        _ = TaskScheduler.Current == TaskScheduler.Default ? Run(batch) : Task.Run(() => Run(batch));
    }

    private async Task Run(Batch first)
    {
        for (var batch = first; batch is not null; batch = Next())
        {
            try
            {
                batch.Give(await ask(batch.Items, time.GetElapsedTime(batch.Since)).ConfigureAwait(false));
            }
            catch (Exception fault)
            {
                batch.Fail(fault);
            }
        }
    }

    private Batch? Next()
    {
        lock (gate)
        {
            if (!waiting.TryDequeue(out var next))
                isAsking = false;
            else if (next == open)
                open = null;
            return next;
        }
    }

    private sealed class Batch(long since)
    {
        // Whoever waits goes on elsewhere: the thread that answers many must not run the first one's work.
        private readonly TaskCompletionSource<IReadOnlyList<TAnswer>> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long Since => since;

        public List<TItem> Items { get; } = [];

        public Task<IReadOnlyList<TAnswer>> Answers => done.Task;

        public void Give(IReadOnlyList<TAnswer> answers)
        {
            if (answers.Count == Items.Count)
                done.SetResult(answers);
            else
                Fail(new InvalidOperationException($"{Items.Count} were asked about, {answers.Count} answered."));
        }

        public void Fail(Exception fault) => done.SetException(fault);
    }
}
