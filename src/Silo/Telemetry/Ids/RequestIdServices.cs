namespace PokeTradeVault.Silo.Telemetry.Ids;

public static class RequestIdServices
{
    internal static void AddRequestIds(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<TradeIdFilter>();
        services.AddSingleton<IIncomingGrainCallFilter>(provider => provider.GetRequiredService<TradeIdFilter>());
        services.AddSingleton<IOutgoingGrainCallFilter>(provider => provider.GetRequiredService<TradeIdFilter>());
    }

    /// <summary>Before everything else that may log.</summary>
    public static void UseRequestIds(this IApplicationBuilder app) => app.Use(RequestIds.Begin);
}
