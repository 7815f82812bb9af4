using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Users;

/// <summary>The refresh cookie: no script reads it, and only the sign-in calls get it.</summary>
public sealed class SessionCookie(VaultSettings settings, IOptions<SignInOptions> options)
{
    private const string Name = "ptv_refresh";

    public static RefreshToken? Read(HttpContext context) =>
        RefreshToken.TryParse(context.Request.Cookies[Name], out var token) ? token : null;

    public void Write(HttpContext context, RefreshToken token) =>
        context.Response.Cookies.Append(Name, token.ToString(), Options(context, options.Value.SessionLifetime));

    public void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    private CookieOptions Options(HttpContext context, TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        Path = "/v1/auth",
        SameSite = SameSiteMode.Lax,
        // Behind a proxy that ends TLS the request looks plain, so elsewhere than in Development the scheme proves nothing.
        Secure = !settings.IsDevelopment || context.Request.IsHttps,
        MaxAge = maxAge,
        IsEssential = true,
    };
}
