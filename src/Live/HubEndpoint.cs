using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PokeTradeVault.Live.Readers;

namespace PokeTradeVault.Live;

public static class HubEndpoint
{
    /// <summary>What the transport itself holds for a browser beside <see cref="LiveOptions.UnreadBytesMax"/>.</summary>
    private const int TransportBytes = 32 * 1024;

    /// <summary>The hub at <see cref="TradeHub.Path"/>: as <c>MapHub</c> maps one, with <see cref="SlowReaders"/> before it.</summary>
    public static void MapTradeHub(this IEndpointRouteBuilder endpoints)
    {
        var readers = endpoints.ServiceProvider.GetRequiredService<SlowReaders>();
        var options = new HttpConnectionDispatcherOptions
        {
            CloseOnAuthenticationExpiration = true,
            TransportMaxBufferSize = TransportBytes,
            ApplicationMaxBufferSize = 4 * HubLimits.MessageBytesMax,
            TransportSendTimeout = endpoints.ServiceProvider.GetRequiredService<IOptions<LiveOptions>>().Value.SendTimeout,
        };
        var hub = endpoints.MapConnections(TradeHub.Path, options, connection => connection
            .Use(next => context => readers.Serve(context, next))
            .UseHub<TradeHub>());
        hub.Add(endpoint =>
        {
            foreach (var attribute in typeof(TradeHub).GetCustomAttributes(inherit: true))
                endpoint.Metadata.Add(attribute);
            endpoint.Metadata.Add(new HubMetadata(typeof(TradeHub)));
        });
    }
}
