using System.Security.Claims;
using Microsoft.AspNetCore.Diagnostics;

namespace PokeTradeVault.Silo.Telemetry.Ids;

/// <summary>What is being done at the moment: ids only. Looked up when something is logged or reported, and not before.</summary>
internal sealed record RequestFacts
{
    /// <summary>Also the trace's number.</summary>
    public string? Request { get; init; }

    public string? Trade { get; init; }

    public string? User { get; init; }

    /// <summary>The address as a pattern, such as <c>POST /v1/trades/{id:guid}/confirm</c>.</summary>
    public string? Route { get; init; }

    public static RequestFacts Of(HttpContext? context) => new()
    {
        Request = RequestIds.Request ?? context?.TraceIdentifier,
        Trade = RequestIds.Trade ?? (context is null ? null : TradeOf(context)),
        User = context?.User.FindFirstValue("sub"),
        Route = context is not null && RouteOf(context) is { } route ? $"{context.Request.Method} {route}" : null,
    };

    /// <summary>Null where no endpoint was found.</summary>
    public static string? RouteOf(HttpContext context) =>
        // Whoever answers a fault has let go of the endpoint.
        ((context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint)?.RoutePattern.RawText;

    /// <summary>The room that the request has called, or else the one that its address names.</summary>
    private static string? TradeOf(HttpContext context)
    {
        if (context.Items[typeof(RequestIds)] is string called)
            return called;
        return RouteOf(context)?.Contains("trades/{id", StringComparison.Ordinal) is true
            ? (context.Features.Get<IExceptionHandlerFeature>()?.RouteValues ?? context.Request.RouteValues)["id"] as string
            : null;
    }
}
