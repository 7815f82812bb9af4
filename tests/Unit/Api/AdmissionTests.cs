using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Api.Overload;

namespace PokeTradeVault.Unit.Api;

public sealed class AdmissionTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    [Trait("Rule", "R-OVERLOAD")]
    public void Beyond_its_room_calls_are_turned_away_until_one_is_done()
    {
        var admission = With(new() { CallsMin = 2, CallsMax = 2 });

        var entered = Enter(admission, CallKind.Ordinary, 3);
        admission.Leave(CallKind.Ordinary, entered[0]);

        Assert.Equal(2, entered.Count);
        Assert.True(admission.TryEnter(CallKind.Ordinary, out _));
        Assert.False(admission.TryEnter(CallKind.Ordinary, out _));
    }

    [Fact]
    [Trait("Rule", "R-OVERLOAD-ROOMS")]
    public void A_room_that_is_open_goes_on_when_new_calls_are_turned_away()
    {
        var admission = With(new() { CallsMin = 10, CallsMax = 10, MoreForOpenRooms = 0.5 });

        Assert.Equal(10, Enter(admission, CallKind.Ordinary, 20).Count);
        Assert.Equal(5, Enter(admission, CallKind.OpenRoom, 20).Count);
        Assert.Equal(15, admission.UnderWay);
    }

    [Fact]
    public void A_lasting_connection_is_no_call_and_has_a_bound_of_its_own()
    {
        var admission = With(new() { CallsMin = 1, CallsMax = 1, HubConnectionsMax = 2 });

        var connections = Enter(admission, CallKind.HubConnection, 3);
        Assert.Equal((2, 0, 2), (connections.Count, admission.UnderWay, admission.HubConnections));
        admission.Leave(CallKind.HubConnection, connections[0]);

        Assert.True(admission.TryEnter(CallKind.HubConnection, out _));
        Assert.True(admission.TryEnter(CallKind.Ordinary, out _));
    }

    [Fact]
    public void While_half_of_the_calls_are_late_there_is_less_room_but_never_less_than_the_least()
    {
        var admission = With(new() { CallsMin = 10, CallsMax = 100, Target = TimeSpan.FromSeconds(1) });
        Assert.Equal(40, admission.Room);

        Round(admission, TimeSpan.FromSeconds(2));
        Assert.Equal(36, admission.Room);
        for (var round = 0; round < 50; round++)
            Round(admission, TimeSpan.FromSeconds(2));

        Assert.Equal(10, admission.Room);
    }

    [Fact]
    public void While_calls_are_quick_there_is_more_room_each_time_it_was_full_up_to_the_most()
    {
        var admission = With(new() { CallsMin = 10, CallsMax = 100, Target = TimeSpan.FromSeconds(1) });

        Round(admission, TimeSpan.FromSeconds(0.5));
        Assert.Equal(45, admission.Room);
        for (var round = 0; round < 50; round++)
            Round(admission, TimeSpan.FromSeconds(0.5));

        Assert.Equal(100, admission.Room);
    }

    [Fact]
    public void Room_that_nobody_has_needed_does_not_grow()
    {
        var admission = With(new() { CallsMin = 10, CallsMax = 100 });

        for (var call = 0; call < 50; call++)
        {
            Assert.True(admission.TryEnter(CallKind.Ordinary, out var enteredAt));
            time.Advance(TimeSpan.FromMilliseconds(150));
            admission.Leave(CallKind.Ordinary, enteredAt);
        }

        Assert.Equal(40, admission.Room);
    }

    [Fact]
    public void Many_at_once_never_exceed_the_room()
    {
        var admission = new Admission(Options.Create(new OverloadOptions { CallsMin = 50, CallsMax = 50 }), TimeProvider.System);
        var (inside, tooMany) = (0, 0);

        Parallel.For(0, 10_000, _ =>
        {
            if (!admission.TryEnter(CallKind.Ordinary, out var enteredAt))
                return;
            if (Interlocked.Increment(ref inside) > 50)
                Interlocked.Increment(ref tooMany);
            Interlocked.Decrement(ref inside);
            admission.Leave(CallKind.Ordinary, enteredAt);
        });

        Assert.Equal((0, 0), (tooMany, admission.UnderWay));
    }

    /// <summary>More calls than there is room for, all of them as long.</summary>
    private void Round(Admission admission, TimeSpan length)
    {
        var entered = Enter(admission, CallKind.Ordinary, admission.Room + 1);
        time.Advance(length);
        foreach (var enteredAt in entered)
            admission.Leave(CallKind.Ordinary, enteredAt);
    }

    private static List<long> Enter(Admission admission, CallKind kind, int tries)
    {
        var entered = new List<long>();
        for (var call = 0; call < tries; call++)
        {
            if (admission.TryEnter(kind, out var enteredAt))
                entered.Add(enteredAt);
        }
        return entered;
    }

    private Admission With(OverloadOptions options) => new(Options.Create(options), time);
}
