using PokeTradeVault.Api.Http;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Hosting;

internal static class Kestrel
{
    /// <summary>Listens on <c>PORT</c>.</summary>
    public static void AddKestrel(this WebApplicationBuilder builder, VaultSettings settings) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.Listen(settings.ListenAddress, settings.Port);
        kestrel.AddServerHeader = false;
        var limits = builder.Configuration.GetSection(RequestLimits.Section).Get<RequestLimits>() ?? new RequestLimits();
        kestrel.Limits.MaxRequestBodySize = limits.BodyBytesMax + 1;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
    });
}
