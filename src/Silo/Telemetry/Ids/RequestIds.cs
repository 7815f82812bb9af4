using System.Diagnostics;

namespace PokeTradeVault.Silo.Telemetry.Ids;

/// <summary>The ids that a request carries from the HTTP edge through every grain that works for it.</summary>
internal static class RequestIds
{
    private const string RequestKey = "ptv.request";
    private const string TradeKey = "ptv.trade";

    public static string? Request => RequestContext.Get(RequestKey) as string;

    public static string? Trade => RequestContext.Get(TradeKey) as string;

    /// <summary>The request's id is the number of the trace that the browser has begun, or else one of its own; the answer names it.</summary>
    public static Task Begin(HttpContext context, RequestDelegate next)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
            context.TraceIdentifier = activity.TraceId.ToHexString();
        RequestContext.Set(RequestKey, context.TraceIdentifier);
        // As late as can be: whoever answers a fault clears the headers first.
        context.Response.OnStarting(Name, context);
        return next(context);
    }

    private static Task Name(object context)
    {
        var (response, id) = (((HttpContext)context).Response, ((HttpContext)context).TraceIdentifier);
        response.Headers["X-Request-Id"] = id;
        return Task.CompletedTask;
    }

    public static void In(string trade) => RequestContext.Set(TradeKey, trade);
}
