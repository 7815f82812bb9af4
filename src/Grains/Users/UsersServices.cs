using Microsoft.Extensions.DependencyInjection;

namespace PokeTradeVault.Grains.Users;

public static class UsersServices
{
    /// <summary>Name of the grain storage that holds users' settings.</summary>
    public const string Storage = "users";

    public static IServiceCollection AddUsers(this IServiceCollection services) => services
        .AddSingleton<AccountStore>()
        .AddSingleton<IUserStore, UserStore>();
}
