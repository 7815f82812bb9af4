using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Collections;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Api.Users;

internal static class ProfileEndpoints
{
    public static void MapProfiles(this RouteGroupBuilder v1)
    {
        var users = v1.MapGroup("/users/{username}").WithTags("Users");
        users.MapGet("", Get).WithSummary("A trader's public profile");
        users.MapGet("/pokemon", Vault).WithSummary("A trader's public vault; a private one is an empty list");
        users.MapPut("/block", Block).RequireAuthorization().WithSummary("Neither can open a trade with the other; open ones are closed");
        users.MapDelete("/block", Unblock).RequireAuthorization().WithSummary("Take a block back");
    }

    private static async Task<Answer<ProfileView, Reading>> Get(
        string username, HttpContext context, PublicTraders traders, CancellationToken cancellation) =>
        await traders.Profile(username, Caller.From(context.User)?.Id, cancellation) is { } profile ? profile : Refusals.NotFound;

    private static async Task<Answer<Page<PokemonView>, Reading>> Vault(
        string username, Query<PokemonList> list, PublicTraders traders, IGrainFactory grains, CancellationToken cancellation)
    {
        if (await traders.Find(username, cancellation) is not { } owner)
            return Refusals.NotFound;
        return await grains.CollectionOf(owner.Id).ListPublic(list.Value.Query, cancellation);
    }

    private static async Task<Answer<Done, Quiet>> Block(
        string username, Caller caller, AccountStore accounts, IGrainFactory grains, CancellationToken cancellation)
    {
        if (await accounts.FindTrader(username, cancellation) is not { } other)
            return Refusals.NotFound;
        return await grains.UserOf(caller.Id).Block(other.Id, cancellation);
    }

    private static async Task<Answer<Done, Quiet>> Unblock(
        string username, Caller caller, AccountStore accounts, IGrainFactory grains, CancellationToken cancellation)
    {
        if (await accounts.FindTrader(username, cancellation) is not { } other)
            return Refusals.NotFound;
        return await grains.UserOf(caller.Id).Unblock(other.Id, cancellation);
    }
}
