using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using PokeTradeVault.Live;
using PokeTradeVault.Silo.Caching;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Users.Sessions;

/// <summary>
/// Whether a token's session has been ended: by Redis, with a short memory. A notice that a session has ended comes at once
/// to every host; a lost notice costs the length of the memory. With Redis away, valid tokens work on.
/// </summary>
public sealed partial class SessionGate : ISessionGate, IDisposable
{
    private const int KnownMax = 100_000;
    private const int AtOnceMost = 128;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = KnownMax });
    private readonly SessionStore sessions;
    private readonly SignInOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<SessionGate> logger;
    private readonly Together<string, bool> looking;
    private volatile bool isAway;

    public SessionGate(SessionStore sessions, IOptions<SignInOptions> options, TimeProvider time, ILogger<SessionGate> logger)
    {
        (this.sessions, this.options, this.time, this.logger) = (sessions, options.Value, time, logger);
        looking = new(AtOnceMost, time, Look);
    }

    public ValueTask<bool> IsOpen(string sessionId) =>
        known.TryGetValue(sessionId, out bool open) ? ValueTask.FromResult(open) : Ask(sessionId);

    /// <summary>A session never opens again, so this is remembered for as long as a token can live.</summary>
    public void HasEnded(string sessionId) => Know(sessionId, false, options.AccessTokenLifetime);

    public void Dispose() => known.Dispose();

    private async ValueTask<bool> Ask(string sessionId)
    {
        if (!await looking.Ask(sessionId))
            return false;
        // The notice of its end may have come while Redis was being asked.
        if (known.TryGetValue(sessionId, out bool open))
            return open;
        Know(sessionId, true, options.SessionKnownFor);
        return true;
    }

    private async Task<IReadOnlyList<bool>> Look(IReadOnlyList<string> sessionIds, TimeSpan waited)
    {
        try
        {
            var open = await sessions.AreOpen(sessionIds).WaitAsync(waited < Patience ? Patience - waited : TimeSpan.Zero, time);
            isAway = false;
            return open;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            if (!isAway)
                LogAway(logger, fault.GetType().Name);
            isAway = true;
            return [.. Enumerable.Repeat(true, sessionIds.Count)];
        }
    }

    private void Know(string sessionId, bool open, TimeSpan length) =>
        known.Set(sessionId, open, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = length });

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sessions can't be looked up ({Fault}): valid tokens work on")]
    private static partial void LogAway(ILogger logger, string fault);
}
