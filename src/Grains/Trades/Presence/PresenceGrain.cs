using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Presence;

[GrainType("ptv.presence")]
public sealed class PresenceGrain(IPush push, TimeProvider time) : Grain, IPresenceGrain
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(10);

    private Room room = new();
    private ValueList<UserId> parties = [];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(LookAround, new GrainTimerCreationOptions(LookInterval, LookInterval));
        return Task.CompletedTask;
    }

    public async Task<ValueList<UserId>> Seen(UserId user, string connectionId, ValueList<UserId> parties)
    {
        this.parties = parties;
        await Become(room.Saw(user, connectionId, time.GetUtcNow()));
        return room.Present;
    }

    public Task Left(string connectionId) => Become(room.Without(connectionId));

    private async Task LookAround(CancellationToken cancellation)
    {
        await Become(room.At(time.GetUtcNow()));
        if (room.IsEmpty)
            DeactivateOnIdle();
    }

    private Task Become(Room next)
    {
        var before = room.Present;
        room = next;
        if (room.Present == before)
            return Task.CompletedTask;
        var changed = new PresenceChanged { TradeId = new TradeId(this.GetPrimaryKey()), Present = room.Present };
        return push.To(parties, client => client.PresenceChanged(changed));
    }
}
