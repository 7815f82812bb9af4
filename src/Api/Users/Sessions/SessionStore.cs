using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Hosting;
using PokeTradeVault.Contracts;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Users.Sessions;

/// <summary>Sessions in Redis. Every method throws a <see cref="RedisException"/> at once where Redis is away.</summary>
public sealed class SessionStore(IConnectionMultiplexer redis, SessionKeys keys, IOptions<SignInOptions> options, TimeProvider time)
{
    private const int UserAgentLengthMax = 200;

    private static readonly string RotateScript = Script.Read("Users.Sessions.RotateRefreshToken.lua");

    private TimeSpan Lifetime => options.Value.SessionLifetime;

    public Task EnsureThere() => Database().PingAsync();

    public async Task<RefreshToken> Open(UserId user, string? userAgent)
    {
        var now = time.GetUtcNow();
        var token = RefreshToken.New(Guid.CreateVersion7(now).ToString());
        var opening = Database().CreateTransaction();
        _ = opening.HashSetAsync(keys.Session(token.SessionId),
        [
            new HashEntry("user", user.ToString()),
            new HashEntry("secret", token.SecretHash()),
            new HashEntry("createdAt", now.ToUnixTimeMilliseconds()),
            new HashEntry("usedAt", now.ToUnixTimeMilliseconds()),
            new HashEntry("userAgent", userAgent is { Length: > UserAgentLengthMax } ? userAgent[..UserAgentLengthMax] : userAgent ?? ""),
        ]);
        _ = opening.KeyExpireAsync(keys.Session(token.SessionId), Lifetime);
        _ = opening.SortedSetAddAsync(keys.SessionsOf(user), token.SessionId, (now + Lifetime).ToUnixTimeSeconds());
        _ = opening.KeyExpireAsync(keys.SessionsOf(user), Lifetime);
        await opening.ExecuteAsync();
        return token;
    }

    /// <returns>The next token; null where the session is gone, or has just been ended since the token had been used before.</returns>
    public async Task<RefreshToken?> Rotate(Session session, RefreshToken token)
    {
        var next = RefreshToken.New(token.SessionId);
        var now = time.GetUtcNow();
        var outcome = (string?)await Database().ScriptEvaluateAsync(RotateScript,
            [keys.Session(token.SessionId)],
            [token.SecretHash(), next.SecretHash(), now.ToUnixTimeMilliseconds(), (long)Lifetime.TotalMilliseconds]);
        switch (outcome)
        {
            case "rotated":
                await Database().SortedSetAddAsync(keys.SessionsOf(session.User), token.SessionId, (now + Lifetime).ToUnixTimeSeconds());
                await Database().KeyExpireAsync(keys.SessionsOf(session.User), Lifetime);
                return next;
            case "replayed":
                await End(session.User, token.SessionId);
                return null;
            default:
                return null;
        }
    }

    public async Task<Session?> Find(string sessionId)
    {
        var fields = await Database().HashGetAllAsync(keys.Session(sessionId));
        return fields.Length == 0 ? null : Read(sessionId, fields);
    }

    /// <returns>The session whose current secret the token holds.</returns>
    public async Task<Session?> Find(RefreshToken token)
    {
        var fields = await Database().HashGetAllAsync(keys.Session(token.SessionId));
        return fields.Any(field => field.Name == "secret" && field.Value == token.SecretHash()) ? Read(token.SessionId, fields) : null;
    }

    /// <returns>Of each whether it is open, in their order.</returns>
    public async Task<IReadOnlyList<bool>> AreOpen(IReadOnlyList<string> sessionIds)
    {
        var asked = new RedisKey[sessionIds.Count];
        for (var index = 0; index < asked.Length; index++)
            asked[index] = keys.Session(sessionIds[index]);
        if (asked.Length == 1)
            return [await Database().KeyExistsAsync(asked[0])];
        // Nearly always all of them are, and their number says so.
        return await Database().KeyExistsAsync(asked) == asked.Length
            ? [.. Enumerable.Repeat(true, asked.Length)]
            : await Task.WhenAll(asked.Select(key => Database().KeyExistsAsync(key)));
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<Session>> ListOf(UserId user)
    {
        await Database().SortedSetRemoveRangeByScoreAsync(keys.SessionsOf(user), double.NegativeInfinity, time.GetUtcNow().ToUnixTimeSeconds());
        var ids = await Database().SortedSetRangeByRankAsync(keys.SessionsOf(user));
        var sessions = await Task.WhenAll(ids.Select(id => Find(id.ToString())));
        return [.. sessions.OfType<Session>().OrderByDescending(session => session.CreatedAt)];
    }

    public async Task End(UserId user, string sessionId)
    {
        await Database().KeyDeleteAsync(keys.Session(sessionId));
        await redis.GetSubscriber().PublishAsync(keys.Ended, sessionId);
        await Database().SortedSetRemoveAsync(keys.SessionsOf(user), sessionId);
    }

    public async Task EndAll(UserId user)
    {
        foreach (var id in await Database().SortedSetRangeByRankAsync(keys.SessionsOf(user)))
            await End(user, id.ToString());
    }

    // Without this a command would wait in the client's backlog until it times out.
    private IDatabase Database() => redis.IsConnected
        ? redis.GetDatabase()
        : throw new RedisException("Redis is away.");

    private static Session Read(string id, HashEntry[] fields)
    {
        var values = fields.ToDictionary(field => field.Name.ToString(), field => field.Value);
        return new Session
        {
            Id = id,
            User = new UserId(Guid.Parse(values["user"].ToString())),
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds((long)values["createdAt"]),
            UsedAt = DateTimeOffset.FromUnixTimeMilliseconds((long)values["usedAt"]),
            UserAgent = values["userAgent"] is { IsNullOrEmpty: false } agent ? agent.ToString() : null,
        };
    }
}
