using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Silo.Faults;

public static class FaultServices
{
    /// <summary>
    /// Where the settings name a file of fault points, puts them around the store of trades and around the push. Called
    /// last: it wraps what is registered by then.
    /// </summary>
    public static void AddFaults(this IServiceCollection services, VaultSettings settings)
    {
        if (settings.FaultPoints is not { } path)
            return;
        services.AddSingleton(provider => new FaultSwitch(path, provider.GetRequiredService<TimeProvider>()));
        services.Wrap<ITradeStore>((store, faults) => new MortalTradeStore(store, faults));
        services.Wrap<IPush>((push, faults) => new MortalPush(push, faults));
    }

    private static void Wrap<T>(this IServiceCollection services, Func<T, FaultSwitch, T> around) where T : class
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(T)) is not { ImplementationType: { } inner } registered)
            return;
        services.Remove(registered);
        services.AddSingleton(provider =>
            around((T)ActivatorUtilities.CreateInstance(provider, inner), provider.GetRequiredService<FaultSwitch>()));
    }
}
