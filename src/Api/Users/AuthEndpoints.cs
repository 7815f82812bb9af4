using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Limits;
using PokeTradeVault.Api.Overload;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Users;

internal static class AuthEndpoints
{
    public static void MapAuth(this RouteGroupBuilder v1)
    {
        var auth = v1.MapGroup("/auth").WithTags("Accounts");
        auth.MapPost("/register", Register).CountAs(LimitKind.SignIn).AdmitAs(CallKind.OwnQueue).WithSummary("Make an account and sign in");
        auth.MapPost("/login", Login).CountAs(LimitKind.SignIn).AdmitAs(CallKind.OwnQueue).WithSummary("Sign in with username or e-mail");
        auth.MapPost("/refresh", Refresh).WithSummary("A new access token for the refresh cookie, which is replaced");
        auth.MapPost("/logout", Logout).WithSummary("End this session");
        auth.MapPost("/logout-all", LogoutAll).WithSummary("End all of one's sessions");
    }

    private static async Task<Answer<SignedIn, SigningUp>> Register(
        Body<RegisterRequest> body, SignIn signIn, SessionDoor door, HttpContext context, CancellationToken cancellation)
    {
        var reply = await signIn.Register(body.Value, cancellation);
        return reply.IsAccepted ? await door.Open(context, reply.Value) : Reply<SignedIn>.Refused(reply.Refusal ?? Refusals.Unavailable);
    }

    private static async Task<Answer<SignedIn, SigningIn>> Login(
        Body<LoginRequest> body, SignIn signIn, SessionDoor door, HttpContext context, CancellationToken cancellation)
    {
        var reply = await signIn.Login(body.Value, ClientAddress.Of(context), cancellation);
        return reply.IsAccepted ? await door.Open(context, reply.Value) : Reply<SignedIn>.Refused(reply.Refusal ?? Refusals.Unavailable);
    }

    private static async Task<Answer<SignedIn, SigningIn>> Refresh(SessionDoor door, HttpContext context, CancellationToken cancellation) =>
        await door.Refresh(context, cancellation) is { } signedIn
            ? signedIn
            : Refusal.Of(RefusalCode.Unauthorized, "This session is over; sign in again.");

    private static async Task<Answer<Done, Quiet>> Logout(SessionDoor door, SessionStore sessions, HttpContext context)
    {
        if (await door.Current(context) is { } session)
            await sessions.End(session.User, session.Id);
        door.Forget(context);
        return Done.Instance;
    }

    private static async Task<Answer<Done, Quiet>> LogoutAll(SessionDoor door, SessionStore sessions, HttpContext context)
    {
        if (await door.Current(context) is not { } session)
            return Refusals.Unauthorized;
        await sessions.EndAll(session.User);
        door.Forget(context);
        return Done.Instance;
    }
}
