using Microsoft.AspNetCore.SignalR;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Live;

/// <summary>What one connection does: which rooms it watches, and how fast it calls. One invocation at a time, so without locks.</summary>
internal sealed class ConnectionState
{
    private readonly Dictionary<TradeId, ValueList<UserId>> rooms = [];
    private double allowance = HubLimits.InvocationsMax;
    private DateTimeOffset? lastAt;

    public static ConnectionState Of(HubCallerContext context)
    {
        if (context.Items.TryGetValue(typeof(ConnectionState), out var found) && found is ConnectionState state)
            return state;
        state = new ConnectionState();
        context.Items[typeof(ConnectionState)] = state;
        return state;
    }

    public IEnumerable<TradeId> Rooms => rooms.Keys;

    /// <returns>false where the connection watches as many rooms as it may.</returns>
    public bool Watch(TradeId trade, ValueList<UserId> parties)
    {
        if (!rooms.ContainsKey(trade) && rooms.Count >= HubLimits.RoomsMax)
            return false;
        rooms[trade] = parties;
        return true;
    }

    public void Unwatch(TradeId trade) => rooms.Remove(trade);

    /// <returns>null for a room that it does not watch.</returns>
    public ValueList<UserId>? PartiesOf(TradeId trade) => rooms.TryGetValue(trade, out var parties) ? parties : null;

    public bool MayInvoke(DateTimeOffset now)
    {
        var since = lastAt is { } last && now > last ? now - last : TimeSpan.Zero;
        lastAt = now;
        allowance = Math.Min(HubLimits.InvocationsMax, allowance + since / HubLimits.InvocationsPer * HubLimits.InvocationsMax);
        if (allowance < 1)
            return false;
        allowance--;
        return true;
    }
}
