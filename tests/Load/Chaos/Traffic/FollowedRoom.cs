using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos.Traffic;

/// <summary>One room as a browser has it.</summary>
internal sealed class FollowedRoom(Guid watcher, Guid id, HistoryFile history)
{
    private readonly Lock taking = new();

    public int Last { get; private set; }

    /// <summary>The room has closed, and its last event is here.</summary>
    public bool IsComplete { get; private set; }

    public int Refusals { get; set; }

    /// <returns>false for a gap.</returns>
    public bool Take(int sequence, TradeEventKind kind)
    {
        lock (taking)
        {
            if (sequence == Last + 1)
            {
                history.Add(new Took(watcher, id, sequence, kind));
                Last = sequence;
                IsComplete = kind is TradeEventKind.Completed or TradeEventKind.Rejected or TradeEventKind.Cancelled or TradeEventKind.Expired;
            }
            return sequence <= Last;
        }
    }

    public void CatchUp(RoomSnapshot snapshot)
    {
        foreach (var missed in snapshot.Missed) Take(missed.Sequence, missed.Kind);
    }
}
