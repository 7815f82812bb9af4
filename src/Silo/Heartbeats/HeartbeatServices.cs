namespace PokeTradeVault.Silo.Heartbeats;

internal static class HeartbeatServices
{
    public static ISiloBuilder AddHeartbeats(this ISiloBuilder silo)
    {
        silo.Services.AddOptions<HeartbeatOptions>().BindConfiguration("Heartbeats").ValidateDataAnnotations().ValidateOnStart();
        silo.Services.AddSingleton<HeartbeatRows>().AddSingleton<Neighbourhood>()
            .AddSingleton<ILifecycleParticipant<ISiloLifecycle>, StartGuard>();
        return silo;
    }
}
