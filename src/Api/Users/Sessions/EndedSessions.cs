using PokeTradeVault.Live;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Users.Sessions;

/// <summary>Hears of ended sessions from every host, refuses their tokens from then on and cuts their live connections.</summary>
internal sealed class EndedSessions(IConnectionMultiplexer redis, SessionKeys keys, SessionGate gate, SessionConnections connections) : IHostedService
{
    // The client subscribes again by itself after Redis was away.
    public Task StartAsync(CancellationToken cancellationToken) => redis.GetSubscriber().SubscribeAsync(keys.Ended, Hear);

    public Task StopAsync(CancellationToken cancellationToken) => redis.GetSubscriber().UnsubscribeAsync(keys.Ended, Hear, CommandFlags.FireAndForget);

    private void Hear(RedisChannel channel, RedisValue sessionId)
    {
        gate.HasEnded(sessionId.ToString());
        connections.Abort(sessionId.ToString());
    }
}
