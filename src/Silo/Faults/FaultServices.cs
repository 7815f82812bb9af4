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
        services.Decorate<ITradeStore>((provider, store) => new MortalTradeStore(store, provider.GetRequiredService<FaultSwitch>()));
        services.Decorate<IPush>((provider, push) => new MortalPush(push, provider.GetRequiredService<FaultSwitch>()));
    }
}
