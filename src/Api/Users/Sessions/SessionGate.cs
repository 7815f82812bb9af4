using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using PokeTradeVault.Live;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Users.Sessions;

/// <summary>
/// Whether a token's session has been ended: by Redis, with a short memory. A notice that a session has ended comes at once
/// to every host; a lost notice costs the length of the memory. With Redis away, valid tokens work on.
/// </summary>
public sealed partial class SessionGate(
    SessionStore sessions, IOptions<SignInOptions> options, TimeProvider time, ILogger<SessionGate> logger) : ISessionGate, IDisposable
{
    private const int KnownMax = 100_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = KnownMax });
    private volatile bool isAway;

    public async ValueTask<bool> IsOpen(string sessionId)
    {
        if (known.TryGetValue(sessionId, out bool open))
            return open;
        open = await Look(sessionId);
        if (open)
            Know(sessionId, open, options.Value.SessionKnownFor);
        return open;
    }

    /// <summary>A session never opens again, so this is remembered for as long as a token can live.</summary>
    public void HasEnded(string sessionId) => Know(sessionId, false, options.Value.AccessTokenLifetime);

    public void Dispose() => known.Dispose();

    private async Task<bool> Look(string sessionId)
    {
        try
        {
            var open = await sessions.IsOpen(sessionId).WaitAsync(Patience, time);
            isAway = false;
            return open;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            if (!isAway)
                LogAway(logger, fault.GetType().Name);
            isAway = true;
            return true;
        }
    }

    private void Know(string sessionId, bool open, TimeSpan length) =>
        known.Set(sessionId, open, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = length });

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sessions can't be looked up ({Fault}): valid tokens work on")]
    private static partial void LogAway(ILogger logger, string fault);
}
