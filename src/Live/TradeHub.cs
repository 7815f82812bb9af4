using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Live;

/// <summary>
/// Live rooms at <c>/hubs/trades</c>. It only tells; state changes over HTTP. A refusal is a HubException whose message is
/// the code. What is pushed goes to every connection of a trader, so a connection gets a room's events from before its
/// snapshot is taken, and none falls in between.
/// </summary>
[Authorize]
public sealed class TradeHub(IGrainFactory grains) : Hub
{
    public const string Path = "/hubs/trades";

    private ConnectionState State => ConnectionState.Of(Context);

    private UserId Caller => new(Guid.Parse(Context.UserIdentifier!));

    /// <summary>Also the beat: a browser sends it every 15 s, and learns what it has missed.</summary>
    /// <param name="sinceSequence">The last event that the browser has; null for none of the missed ones.</param>
    public async Task<RoomSnapshot> Watch(string tradeId, int? sinceSequence)
    {
        var id = Read(tradeId);
        if (sinceSequence < 0)
            throw Refused.By(RefusalCode.ValidationFailed);
        var snapshot = (await grains.GetGrain<ITradeGrain>(id.Value).Watch(Caller, sinceSequence, Context.ConnectionAborted)).OrThrow();
        ValueList<UserId> parties = [.. snapshot.Trade.Parties.Select(party => party.UserId)];
        if (!State.Watch(id, parties))
            throw Refused.By(RefusalCode.RateLimited);
        var present = await Presence(id).Seen(Caller, Context.ConnectionId, parties);
        await new TradeClient(Clients.Caller).PresenceChanged(new PresenceChanged { TradeId = id, Present = present });
        return snapshot;
    }

    public async Task Unwatch(string tradeId)
    {
        var id = Read(tradeId);
        if (State.PartiesOf(id) is null)
            return;
        State.Unwatch(id);
        await Presence(id).Left(Context.ConnectionId);
    }

    /// <summary>Tells the other parties; only from a connection that watches the room.</summary>
    public Task Typing(string tradeId)
    {
        var id = Read(tradeId);
        if (State.PartiesOf(id) is not { } parties)
            throw Refused.By(RefusalCode.NotFound);
        var others = parties.Where(party => party != Caller).Select(party => party.ToString());
        return new TradeClient(Clients.Users(others)).Typing(new Typing { TradeId = id, UserId = Caller });
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await Task.WhenAll(State.Rooms.Select(room => Presence(room).Left(Context.ConnectionId)));
        await base.OnDisconnectedAsync(exception);
    }

    private IPresenceGrain Presence(TradeId trade) => grains.GetGrain<IPresenceGrain>(trade.Value);

    private static TradeId Read(string tradeId) =>
        Guid.TryParse(tradeId, out var id) ? new TradeId(id) : throw Refused.By(RefusalCode.NotFound);
}
