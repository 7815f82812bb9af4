namespace PokeTradeVault.Grains.Storage.Gathering;

/// <summary>One piece of work that waits, and its answer. The keys are what no other piece under way may share.</summary>
internal sealed class Gathered<TItem, TAnswer>(TItem item, Guid[] keys, Action<Gathered<TItem, TAnswer>> finished)
{
    // Whoever waits goes on elsewhere: the thread that answers many must not run the first one's work.
    private readonly TaskCompletionSource<TAnswer> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TItem Item => item;

    public Guid[] Keys => keys;

    public Task<TAnswer> Answer => done.Task;

    public bool IsAnswered => done.Task.IsCompleted;

    public void Give(TAnswer answer)
    {
        if (done.TrySetResult(answer))
            finished(this);
    }

    public void Fail(Exception fault)
    {
        if (done.TrySetException(fault))
            finished(this);
    }
}
