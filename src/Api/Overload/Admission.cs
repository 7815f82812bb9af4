using Microsoft.Extensions.Options;

namespace PokeTradeVault.Api.Overload;

/// <summary>
/// How many calls may be under way at once. Whatever a call waits for, a thread, a grain, the store or PostgreSQL, it takes
/// longer when there is too much of it: so the room for calls grows while half of them are quick, and shrinks while they are not.
/// Nothing waits here: who finds no room is turned away at once.
/// </summary>
public sealed class Admission
{
    private const double Step = 0.1;

    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(200);

    private readonly OverloadOptions options;
    private readonly TimeProvider time;
    private readonly long windowTicks;
    private readonly long targetTicks;
    private long windowEndsAt;
    private int room;
    private int underWay;
    private int finished;
    private int late;
    private int wasFull;
    private int hubConnections;

    public Admission(IOptions<OverloadOptions> options, TimeProvider time)
    {
        (this.options, this.time) = (options.Value, time);
        (windowTicks, targetTicks) = (Ticks(Window), Ticks(this.options.Target));
        room = Math.Min(4 * this.options.CallsMin, this.options.CallsMax);
        windowEndsAt = time.GetTimestamp() + windowTicks;
    }

    /// <summary>Ordinary calls that may be under way.</summary>
    public int Room => Volatile.Read(ref room);

    public int UnderWay => Volatile.Read(ref underWay);

    public int HubConnections => Volatile.Read(ref hubConnections);

    /// <param name="enteredAt">To be handed back to <see cref="Leave"/> when the call is done.</param>
    public bool TryEnter(CallKind kind, out long enteredAt)
    {
        enteredAt = time.GetTimestamp();
        ref var count = ref CountOf(kind);
        if (Interlocked.Increment(ref count) <= MostOf(kind))
            return true;
        Interlocked.Decrement(ref count);
        if (kind is not CallKind.HubConnection)
            Volatile.Write(ref wasFull, 1);
        return false;
    }

    public void Leave(CallKind kind, long enteredAt)
    {
        Interlocked.Decrement(ref CountOf(kind));
        if (kind is CallKind.HubConnection)
            return;
        Interlocked.Increment(ref finished);
        var now = time.GetTimestamp();
        if (now - enteredAt > targetTicks)
            Interlocked.Increment(ref late);
        var endsAt = Volatile.Read(ref windowEndsAt);
        if (now >= endsAt && Interlocked.CompareExchange(ref windowEndsAt, now + windowTicks, endsAt) == endsAt)
            Judge();
    }

    private ref int CountOf(CallKind kind) => ref kind is CallKind.HubConnection ? ref hubConnections : ref underWay;

    private int MostOf(CallKind kind) => kind switch
    {
        CallKind.HubConnection => options.HubConnectionsMax,
        CallKind.OpenRoom => Room + (int)(Room * options.MoreForOpenRooms),
        _ => Room,
    };

    private void Judge()
    {
        var (all, slow, full) = (Interlocked.Exchange(ref finished, 0), Interlocked.Exchange(ref late, 0), Interlocked.Exchange(ref wasFull, 0));
        if (2 * slow > all)
            Volatile.Write(ref room, Math.Max(options.CallsMin, (int)(Room * (1 - Step))));
        else if (full > 0)
            Volatile.Write(ref room, Math.Min(options.CallsMax, (int)(Room * (1 + Step)) + 1));
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
