using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Overload;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Hosting;

internal static class Kestrel
{
    private const int BodyBytesRead = 32 * 1024 * 1024;

    /// <summary>Listens on <c>PORT</c>.</summary>
    public static void AddKestrel(this WebApplicationBuilder builder, VaultSettings settings) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.Listen(settings.ListenAddress, settings.Port);
        kestrel.AddServerHeader = false;
        // Calls have limits of their own, far below: this is what is still read and thrown away, so that a client which sends
        // too much gets the answer instead of a broken connection.
        kestrel.Limits.MaxRequestBodySize = BodyBytesRead;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxConcurrentConnections = kestrel.ApplicationServices.GetRequiredService<IOptions<OverloadOptions>>().Value.ConnectionsMax;
    });
}
