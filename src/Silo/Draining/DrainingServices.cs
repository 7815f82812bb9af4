namespace PokeTradeVault.Silo.Draining;

public static class DrainingServices
{
    /// <summary>A silo that is told to stop finishes what it has begun and lets its grains go, and an API its requests, for at most so long.</summary>
    public static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(45);

    /// <summary>The stores must be registered too (<see cref="Settings.StoreServices.AddVaultStores"/>).</summary>
    public static IServiceCollection AddDraining(this IServiceCollection services) => services
        .AddSingleton<Drain>()
        .AddSingleton<IHostLifetime, DrainingLifetime>()
        .Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);

    /// <summary>
    /// While draining, each answer closes its connection. A balancer that keeps connections open opens its next one to
    /// another host, and none is left on which a request could arrive just as the host closes it.
    /// </summary>
    public static void UseDraining(this IApplicationBuilder app)
    {
        var drain = app.ApplicationServices.GetRequiredService<Drain>();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => CloseIf(drain.IsUnderWay, context.Response));
            return next(context);
        });
    }

    private static Task CloseIf(bool drains, HttpResponse response)
    {
        if (drains && response.StatusCode != StatusCodes.Status101SwitchingProtocols && HttpProtocol.IsHttp11(response.HttpContext.Request.Protocol))
            response.Headers.Connection = "close";
        return Task.CompletedTask;
    }
}
