using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Api.Users.Tokens;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Api.Users;

/// <summary>Sessions at the edge of HTTP: the cookie and the access token of one session go together.</summary>
public sealed class SessionDoor(SessionStore sessions, SessionCookie cookie, AccessTokens tokens, AccountStore accounts)
{
    public async Task<SignedIn> Open(HttpContext context, Account account)
    {
        var token = await sessions.Open(account.Id, context.Request.Headers.UserAgent);
        cookie.Write(context, token);
        return SignedIn(account, token);
    }

    /// <returns>null where the cookie is no good any more; it is cleared then.</returns>
    public async Task<SignedIn?> Refresh(HttpContext context, CancellationToken cancellation)
    {
        // The rotation comes last: a fault before it must not use the cookie up.
        if (SessionCookie.Read(context) is { } token
            && await sessions.Find(token.SessionId) is { } session
            && await accounts.Find(session.User, cancellation) is { } account
            && await sessions.Rotate(session, token) is { } next)
        {
            cookie.Write(context, next);
            return SignedIn(account, next);
        }
        cookie.Clear(context);
        return null;
    }

    /// <summary>The session of the cookie, or else of the access token.</summary>
    public async Task<Session?> Current(HttpContext context)
    {
        if (SessionCookie.Read(context) is { } token && await sessions.Find(token) is { } session)
            return session;
        return Caller.From(context.User) is { } caller ? await sessions.Find(caller.SessionId) : null;
    }

    public void Forget(HttpContext context) => cookie.Clear(context);

    private SignedIn SignedIn(Account account, RefreshToken token) => new()
    {
        User = new SignedInUser { Id = account.Id, Username = account.Username },
        AccessToken = tokens.Issue(account, token.SessionId),
        ExpiresInSeconds = (int)tokens.Lifetime.TotalSeconds,
    };
}
