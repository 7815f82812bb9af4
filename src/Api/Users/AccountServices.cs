using Microsoft.AspNetCore.Authentication.JwtBearer;
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
        services.AddSingleton<PasswordHasher>().AddSingleton<SignIn>().AddSingleton<LockOut>();
        services.AddSingleton<AccessTokens>().AddSingleton<KnownTokens>().AddSingleton<TokenReading>();
        services.AddSingleton<SessionKeys>().AddSingleton<SessionStore>().AddSingleton<SessionCookie>().AddSingleton<SessionDoor>();
        services.AddSingleton<SessionGate>().AddSingleton<ISessionGate>(provider => provider.GetRequiredService<SessionGate>());
        services.AddHostedService<EndedSessions>();
        services.AddAuthorization();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TokenReading>((options, reading) => reading.Configure(options));
        return services;
    }
}
