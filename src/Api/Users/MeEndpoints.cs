using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Api.Users;

internal static class MeEndpoints
{
    public static void MapMe(this RouteGroupBuilder v1)
    {
        var auth = v1.MapGroup("/auth").WithTags("Accounts").RequireAuthorization();
        auth.MapGet("/me", Get).WithSummary("One's own account and settings");
        auth.MapPatch("/me", Change).WithSummary("Change settings (JSON merge patch)");
        auth.MapGet("/sessions", ListSessions).WithSummary("Where one is signed in");
        auth.MapDelete("/sessions/{id:guid}", EndSession).WithSummary("End one of one's sessions");
    }

    private static async Task<Answer<MeView, Reading>> Get(
        Caller caller, AccountStore accounts, IGrainFactory grains, CancellationToken cancellation)
    {
        if (await accounts.Find(caller.Id, cancellation) is not { } account)
            return Refusals.Unauthorized;
        return MeView.From(account, await grains.UserOf(caller.Id).Settings(cancellation));
    }

    private static async Task<Answer<MeView, Changing>> Change(
        Caller caller, Body<ChangeMeRequest> body, AccountStore accounts, IGrainFactory grains, CancellationToken cancellation)
    {
        if (body.Value.CheckCleared(body.Cleared) is { } refusal)
            return refusal;
        if (await accounts.Find(caller.Id, cancellation) is not { } account)
            return Refusals.Unauthorized;
        var reply = await grains.UserOf(caller.Id).ChangeSettings(body.Value.ToCommand(body.Cleared), cancellation);
        return reply.IsAccepted ? MeView.From(account, reply.Value) : Reply<MeView>.Refused(reply.Refusal ?? Refusals.Unavailable);
    }

    private static async Task<Answer<Page<SessionView>, Reading>> ListSessions(Caller caller, SessionStore sessions)
    {
        var open = await sessions.ListOf(caller.Id);
        return new Page<SessionView> { Items = [.. open.Select(session => SessionView.From(session, caller))] };
    }

    private static async Task<Answer<Done, Quiet>> EndSession(Caller caller, Guid id, SessionStore sessions)
    {
        if (await sessions.Find(id.ToString()) is not { } session || session.User != caller.Id)
            return Refusals.NotFound;
        await sessions.End(caller.Id, session.Id);
        return Done.Instance;
    }
}
