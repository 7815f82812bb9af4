using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Silo.Caching;

namespace PokeTradeVault.Unit.Caching;

/// <summary>Natural batching of questions: who is asked about when, and with whom.</summary>
public sealed class TogetherTests : IDisposable
{
    private static readonly AsyncLocal<string?> Caller = new();
    private readonly FakeTimeProvider time = new();
    private readonly List<(string[] Items, TimeSpan Waited, string? Caller)> asked = [];
    private readonly Queue<TaskCompletionSource<IReadOnlyList<string>>> answers = new();
    private readonly SemaphoreSlim begun = new(0);

    public void Dispose() => begun.Dispose();

    [Fact]
    public async Task What_comes_alone_is_asked_at_once_and_what_comes_meanwhile_together()
    {
        var together = Together(most: 10);
        var first = together.Ask("a").AsTask();
        Assert.Equal("a", Assert.Single(Assert.Single(asked).Items));
        var others = new[] { together.Ask("b").AsTask(), together.Ask("c").AsTask() };
        Assert.Single(asked);

        await Answer();
        await Answer();

        Assert.Equal("a!", await first);
        Assert.Equal("b! c!", string.Join(' ', await Task.WhenAll(others)));
        Assert.Equal("b c", string.Join(' ', asked[1].Items));
    }

    [Fact]
    public async Task More_than_fit_are_asked_about_in_their_order()
    {
        var together = Together(most: 2);
        var all = "abcd".Select(item => together.Ask(item.ToString()).AsTask()).ToArray();

        await Answer();
        await Answer();
        await Answer();

        Assert.Equal(["a", "b c", "d"], asked.Select(batch => string.Join(' ', batch.Items)));
        Assert.Equal(["a!", "b!", "c!", "d!"], await Task.WhenAll(all));
    }

    [Fact]
    public async Task Each_batch_is_told_how_long_its_first_has_waited()
    {
        var together = Together(most: 10);
        var first = together.Ask("a").AsTask();
        time.Advance(TimeSpan.FromMilliseconds(30));
        var second = together.Ask("b").AsTask();
        time.Advance(TimeSpan.FromMilliseconds(70));
        var third = together.Ask("c").AsTask();

        await Answer();
        await Answer();
        await Task.WhenAll(first, second, third);

        Assert.Equal([TimeSpan.Zero, TimeSpan.FromMilliseconds(70)], asked.Select(batch => batch.Waited));
    }

    [Fact]
    public async Task A_fault_reaches_those_who_were_asked_about_and_not_the_next()
    {
        var together = Together(most: 10);
        var first = together.Ask("a").AsTask();
        var next = together.Ask("b").AsTask();

        (await Begun()).Answer.SetException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => first);
        await Answer();

        Assert.Equal("b!", await next);
    }

    [Fact]
    public async Task An_answer_too_few_is_a_fault_to_all_of_its_batch()
    {
        var together = Together(most: 10);
        var first = together.Ask("a").AsTask();

        (await Begun()).Answer.SetResult([]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        var next = together.Ask("b").AsTask();
        await Answer();
        Assert.Equal("b!", await next);
    }

    [Fact]
    public async Task What_is_asked_later_goes_not_under_the_ids_of_whoever_was_first()
    {
        var together = Together(most: 10);
        Caller.Value = "the first";
        var first = together.Ask("a").AsTask();
        Assert.Equal("the first", Caller.Value);
        var second = together.Ask("b").AsTask();

        await Answer();
        await Answer();
        await Task.WhenAll(first, second);

        Assert.Null(asked[1].Caller);
        Assert.Equal("the first", Caller.Value);
    }

    [Fact]
    public async Task Who_has_suppressed_the_flow_of_ids_may_ask_too()
    {
        var together = Together(most: 10);
        Task<string> first;
        using (ExecutionContext.SuppressFlow())
        {
            first = together.Ask("a").AsTask();
            Assert.True(ExecutionContext.IsFlowSuppressed());
        }

        await Answer();
        Assert.Equal("a!", await first);
    }

    [Fact]
    public async Task Many_threads_get_each_its_own_answer()
    {
        var underWay = 0;
        var together = new Together<int, int>(16, TimeProvider.System, async (items, _) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref underWay));
            Assert.InRange(items.Count, 1, 16);
            await Task.Yield();
            Interlocked.Decrement(ref underWay);
            return [.. items.Select(item => item * 2)];
        });

        var got = await Task.WhenAll(Enumerable.Range(0, 2_000).Select(item => Task.Run(async () => await together.Ask(item))));

        Assert.Equal(Enumerable.Range(0, 2_000).Select(item => item * 2), got);
    }

    private Together<string, string> Together(int most) => new(most, time, (items, waited) =>
    {
        var answer = new TaskCompletionSource<IReadOnlyList<string>>();
        lock (answers)
        {
            asked.Add(([.. items], waited, Caller.Value));
            answers.Enqueue(answer);
        }

        begun.Release();
        return answer.Task;
    });

    /// <summary>Answers the next batch that is asked about, as a store's client does: on a thread that has nobody's ids.</summary>
    private async Task Answer()
    {
        var (answer, items) = await Begun();
        Task given;
        using (ExecutionContext.SuppressFlow())
            given = Task.Run(() => answer.SetResult([.. items.Select(item => $"{item}!")]));
        await given;
    }

    private async Task<(TaskCompletionSource<IReadOnlyList<string>> Answer, string[] Items)> Begun()
    {
        Assert.True(await begun.WaitAsync(TimeSpan.FromMinutes(1)), "Nothing was asked within a minute.");
        lock (answers)
            return (answers.Dequeue(), asked[^1].Items);
    }
}
