using Microsoft.AspNetCore.Authentication.JwtBearer;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Users.Passwords;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Api.Users.Tokens;
using PokeTradeVault.Grains.Users;
using PokeTradeVault.Live;

namespace PokeTradeVault.Api.Users;

internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SignInOptions>().Bind(configuration.GetSection("SignIn")).ValidateDataAnnotations().ValidateOnStart();
        services.AddUsers();
        services.AddSingleton<PublicTraders>();
        services.AddSingleton<PasswordHasher>().AddSingleton<SignIn>().AddSingleton<LockOut>().AddSingleton<AccessTokens>();
        services.AddSingleton<SessionKeys>().AddSingleton<SessionStore>().AddSingleton<SessionCookie>().AddSingleton<SessionDoor>();
        services.AddSingleton<SessionGate>().AddSingleton<ISessionGate>(provider => provider.GetRequiredService<SessionGate>());
        services.AddHostedService<EndedSessions>();
        services.AddAuthorization();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<AccessTokens>(ReadTokens);
        return services;
    }

    private static void ReadTokens(JwtBearerOptions options, AccessTokens tokens)
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters = tokens.Validation();
        options.Events = new JwtBearerEvents { OnMessageReceived = TakeFromQuery, OnTokenValidated = CheckSession };
    }

    // A browser can't set headers on a WebSocket; everywhere else a token in an address would end up in logs.
    private static Task TakeFromQuery(MessageReceivedContext context)
    {
        if (context.HttpContext.Request.Path.StartsWithSegments(TradeHub.Path, StringComparison.OrdinalIgnoreCase)
            && context.Request.Query["access_token"] is [{ Length: > 0 } token])
            context.Token = token;
        return Task.CompletedTask;
    }

    private static async Task CheckSession(TokenValidatedContext context)
    {
        var gate = context.HttpContext.RequestServices.GetRequiredService<SessionGate>();
        if (Caller.From(context.Principal!) is not { } caller || !await gate.IsOpen(caller.SessionId))
            context.Fail("The session is over.");
    }
}
