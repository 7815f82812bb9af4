using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PokeTradeVault.Grains.Trades.Queries;
using PokeTradeVault.Grains.Trades.Room;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Grains.Trades.Store.Group;
using PokeTradeVault.Grains.Trades.Sweep;

namespace PokeTradeVault.Grains.Trades;

public static class TradesRegistration
{
    /// <summary>What a silo needs to host trade rooms and their sweep.</summary>
    public static IServiceCollection AddTrades(this IServiceCollection services)
    {
        services.AddOptions<TradeOptions>().BindConfiguration(TradeOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TradeOptions>, TradeOptionsValidator>();
        services.AddOptions<GroupCommitOptions>().BindConfiguration(GroupCommitOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GroupCommitOptions>, GroupCommitOptionsValidator>();
        services.AddSingleton<ITradeStore, GroupedTradeStore>();
        services.AddSingleton<ISweepStore, SweepStore>();
        services.AddSingleton<TradeCollections>();
        services.AddSingleton<TableDecisions>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, SweepStart>();
        return services;
    }

    /// <summary>What an API host needs to read trades.</summary>
    public static IServiceCollection AddTradeQueries(this IServiceCollection services) =>
        services.AddSingleton<ITradeQueries, TradeQueries>();
}
