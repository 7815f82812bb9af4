using System.Net;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Hosting;

internal static class Kestrel
{
    /// <summary>Listens on <c>PORT</c>: in Development where the silo does (loopback, unless told otherwise), elsewhere on every address.</summary>
    public static void AddKestrel(this WebApplicationBuilder builder, VaultSettings settings) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        var address = settings.IsDevelopment ? settings.Silo.Address ?? IPAddress.Loopback : IPAddress.IPv6Any;
        kestrel.Listen(address, settings.Port);
        kestrel.AddServerHeader = false;
        var limits = builder.Configuration.GetSection(RequestLimits.Section).Get<RequestLimits>() ?? new RequestLimits();
        kestrel.Limits.MaxRequestBodySize = limits.BodyBytesMax + 1;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
    });
}
