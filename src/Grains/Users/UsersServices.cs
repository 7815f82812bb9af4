using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PokeTradeVault.Grains.Users;

public static class UsersServices
{
    /// <summary>Name of the grain storage that holds users' settings.</summary>
    public const string Storage = "users";

    public static IServiceCollection AddUsers(this IServiceCollection services)
    {
        services.TryAddSingleton<IPublicPages, NoPublicPages>();
        return services.AddSingleton<AccountStore>().AddSingleton<IUserStore, UserStore>();
    }
}
