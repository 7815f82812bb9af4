namespace PokeTradeVault.Silo;

internal static class Decoration
{
    /// <summary>Puts something around the service <typeparamref name="T"/> that is registered by now, if one is; it must be a singleton.</summary>
    public static void Decorate<T>(this IServiceCollection services, Func<IServiceProvider, T, T> around) where T : class
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(T) && !service.IsKeyedService) is not { } inner)
            return;
        services.Remove(inner);
        services.AddSingleton(provider => around(provider, (T)Make(inner, provider)));
    }

    private static object Make(ServiceDescriptor service, IServiceProvider provider) =>
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);
}
