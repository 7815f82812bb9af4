using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Grains.Users;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Users.Tokens;

/// <summary>Short-lived access tokens: JWT, HS256. A token made with the secret before the last change of it is good until it expires.</summary>
public sealed class AccessTokens(VaultSettings settings, IOptions<SignInOptions> options, TimeProvider time)
{
    public const string RolesClaim = "roles";

    private const string Issuer = "poketradevault";

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    public TimeSpan Lifetime => options.Value.AccessTokenLifetime;

    public string Issue(Account account, string sessionId)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = account.Id.ToString(),
                [JwtRegisteredClaimNames.Name] = account.Username,
                [Caller.SessionClaim] = sessionId,
                [RolesClaim] = account.Roles.ToArray(),
            },
            SigningCredentials = new SigningCredentials(Key(Current), SecurityAlgorithms.HmacSha256),
        });
    }

    public TokenValidationParameters Validation() => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Issuer,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKeys = settings.JwtSecretPrevious is { } previous ? [Key(Current), Key(previous)] : [Key(Current)],
        LifetimeValidator = (notBefore, expires, _, _) => IsWithin(notBefore, expires),
        RequireExpirationTime = true,
        NameClaimType = JwtRegisteredClaimNames.Name,
        RoleClaimType = RolesClaim,
    };

    private string Current => settings.JwtSecret ?? throw new InvalidOperationException("JWT_SECRET must be set.");

    internal bool IsWithin(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Hosts' clocks may differ a little; only the start of a token forgives it.
        return expires > now && (notBefore is null || notBefore <= now.AddSeconds(30));
    }

    private static SymmetricSecurityKey Key(string secret) => new(Encoding.UTF8.GetBytes(secret));
}
