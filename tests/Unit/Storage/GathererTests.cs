using PokeTradeVault.Grains.Storage.Gathering;

namespace PokeTradeVault.Unit.Storage;

/// <summary>Natural batching: who starts when, and with whom.</summary>
public sealed class GathererTests
{
    private static readonly Guid Shared = Guid.CreateVersion7();
    private readonly Queue<TaskCompletionSource<IReadOnlyList<Gathered<string, string>>>> starts = new();
    private readonly Queue<TaskCompletionSource> ends = new();
    private readonly Lock gate = new();
    private int begun;
    private int expected;

    [Fact]
    public async Task What_comes_alone_starts_at_once_and_what_comes_meanwhile_goes_together()
    {
        var gatherer = Gatherer(new(BatchesMax: 1, BatchMax: 10, WaitingMax: 10));
        var first = Add(gatherer, "a");
        Assert.Equal(["a"], Items(await NextBatch()));
        var others = new[] { Add(gatherer, "b"), Add(gatherer, "c") };

        EndBatch();

        Assert.Equal(["b", "c"], Items(await NextBatch()));
        EndBatch();
        Assert.Equal("a!", await first);
        Assert.Equal(["b!", "c!"], await Task.WhenAll(others));
    }

    [Fact]
    public async Task Two_that_share_a_key_are_never_in_one_batch_and_keep_their_order()
    {
        var gatherer = Gatherer(new(BatchesMax: 1, BatchMax: 10, WaitingMax: 10));
        _ = Add(gatherer, "a");
        await NextBatch();
        _ = Add(gatherer, "b1", Shared);
        // Behind b1 by one key, and so is what shares another key with it.
        var both = Guid.CreateVersion7();
        _ = Add(gatherer, "b2", Shared, both);
        _ = Add(gatherer, "b3", both);
        _ = Add(gatherer, "c");
        EndBatch();

        Assert.Equal(["b1", "c"], Items(await NextBatch()));
        EndBatch();
        Assert.Equal(["b2"], Items(await NextBatch()));
        EndBatch();
        Assert.Equal(["b3"], Items(await NextBatch()));
        EndBatch();
    }

    [Fact]
    public async Task What_goes_on_by_itself_after_its_batch_keeps_its_keys_until_it_is_answered()
    {
        var gatherer = Gatherer(new(BatchesMax: 1, BatchMax: 10, WaitingMax: 10), answersAtEnd: false);
        _ = Add(gatherer, "a1", Shared);
        var a1 = (await NextBatch())[0];
        EndBatch();
        var a2 = Add(gatherer, "a2", Shared);
        _ = Add(gatherer, "b");
        Assert.Equal(["b"], Items(await NextBatch()));

        a1.Give("done");
        EndBatch();

        var next = await NextBatch();
        Assert.Equal(["a2"], Items(next));
        next[0].Give("done");
        EndBatch();
        Assert.Equal("done", await a2);
    }

    [Fact]
    public async Task Neither_a_batch_nor_what_waits_grows_beyond_its_bound()
    {
        var gatherer = Gatherer(new(BatchesMax: 1, BatchMax: 2, WaitingMax: 3));
        _ = Add(gatherer, "a");
        await NextBatch();
        foreach (var item in (string[])["b", "c", "d"])
            _ = Add(gatherer, item);

        Assert.Null(gatherer.Add("e", []));

        EndBatch();
        Assert.Equal(["b", "c"], Items(await NextBatch()));
        EndBatch();
        Assert.Equal(["d"], Items(await NextBatch()));
        EndBatch();
    }

    [Fact]
    public async Task As_many_batches_run_at_a_time_as_may_and_a_fault_reaches_each_of_its_own()
    {
        var fault = new InvalidOperationException("broken");
        var gatherer = new Gatherer<string, string>(new(BatchesMax: 2, BatchMax: 10, WaitingMax: 10), batch => throw fault);

        Assert.Same(fault, await Assert.ThrowsAsync<InvalidOperationException>(() => gatherer.Add("a", [Shared])!));
        Assert.Same(fault, await Assert.ThrowsAsync<InvalidOperationException>(() => gatherer.Add("b", [Shared])!));

        var two = Gatherer(new(BatchesMax: 2, BatchMax: 10, WaitingMax: 10));
        _ = Add(two, "a");
        _ = Add(two, "b");
        Assert.Equal(["a", "b"], Items([.. await NextBatch(), .. await NextBatch()]).Order());
        EndBatch();
        EndBatch();
    }

    private Gatherer<string, string> Gatherer(GatherBounds bounds, bool answersAtEnd = true) => new(bounds, async batch =>
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            ends.Enqueue(end);
            Start(begun++).SetResult(batch);
        }

        await end.Task;
        foreach (var piece in batch.Where(_ => answersAtEnd))
            piece.Give(piece.Item + "!");
    });

    private static Task<string> Add(Gatherer<string, string> gatherer, string item, params Guid[] keys) =>
        gatherer.Add(item, keys) ?? throw new InvalidOperationException($"{item} was turned away");

    private Task<IReadOnlyList<Gathered<string, string>>> NextBatch()
    {
        lock (gate)
            return Start(expected++).Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private void EndBatch()
    {
        lock (gate)
            ends.Dequeue().SetResult();
    }

    private TaskCompletionSource<IReadOnlyList<Gathered<string, string>>> Start(int number)
    {
        while (starts.Count <= number)
            starts.Enqueue(new(TaskCreationOptions.RunContinuationsAsynchronously));
        return starts.ElementAt(number);
    }

    private static IEnumerable<string> Items(IReadOnlyList<Gathered<string, string>> batch) => batch.Select(piece => piece.Item);
}
