using System.Reflection;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

/// <summary>Who asks, by the access token and nothing else. Only for endpoints that require one.</summary>
public sealed record Caller : IBindableFromHttpContext<Caller>
{
    public const string SessionClaim = JwtRegisteredClaimNames.Sid;

    public required UserId Id { get; init; }

    public required string Username { get; init; }

    public required string SessionId { get; init; }

    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<Caller?>(From(context.User) ?? throw new InvalidOperationException("This endpoint requires an access token."));

    /// <returns>null for somebody who is not signed in.</returns>
    public static Caller? From(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(JwtRegisteredClaimNames.Sub), out var id)
        && user.FindFirstValue(SessionClaim) is { } session
        && user.FindFirstValue(JwtRegisteredClaimNames.Name) is { } name
            ? new Caller { Id = new UserId(id), Username = name, SessionId = session }
            : null;
}
