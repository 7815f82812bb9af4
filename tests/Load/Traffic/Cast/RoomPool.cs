using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace PokeTradeVault.Load.Traffic.Cast;

/// <summary>The rooms that are open. One that is taken is nobody else's until it is put back.</summary>
internal sealed class RoomPool
{
    private readonly ConcurrentQueue<OpenRoom> free = new();
    private int open;

    /// <summary>Those that are taken among them.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>The one that has waited longest.</summary>
    public bool TryTake([NotNullWhen(true)] out OpenRoom? room) => free.TryDequeue(out room);

    public void Opened(OpenRoom room)
    {
        Interlocked.Increment(ref open);
        free.Enqueue(room);
    }

    /// <summary>Those that nobody has in hand.</summary>
    public int Waiting => free.Count;

    public void PutBack(OpenRoom room) => free.Enqueue(room);

    public void Closed() => Interlocked.Decrement(ref open);
}
