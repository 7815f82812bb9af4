using PokeTradeVault.Contracts;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Users.Sessions;

/// <summary>Names in Redis, under the service's own prefix.</summary>
public sealed class SessionKeys(VaultSettings settings)
{
    public RedisKey Session(string id) => $"{settings.ServiceId}:session:{id}";

    /// <summary>A sorted set of a user's session ids, by when they run out.</summary>
    public RedisKey SessionsOf(UserId user) => $"{settings.ServiceId}:sessions:{user}";

    /// <summary>Failed sign-ins of an account that may not exist: a sorted set by time.</summary>
    public RedisKey Failures(string subject) => $"{settings.ServiceId}:signin-failures:{subject}";

    public RedisKey Lock(string subject) => $"{settings.ServiceId}:signin-lock:{subject}";

    /// <summary>Names that sign-ins of an address failed for: a sorted set by time.</summary>
    public RedisKey FailuresOfAddress(string address) => $"{settings.ServiceId}:signin-failures-of:{address}";

    public RedisKey LockOfAddress(string address) => $"{settings.ServiceId}:signin-lock-of:{address}";

    /// <summary>Tells every host the id of a session that has ended; the connection puts its prefix before it.</summary>
    public RedisChannel Ended => RedisChannel.Literal("session-ended");
}
