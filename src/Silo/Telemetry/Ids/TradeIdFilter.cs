using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Silo.Telemetry.Ids;

/// <summary>Whatever a trade's room does, and calls, goes under its id; and the request that called it knows the id too.</summary>
internal sealed class TradeIdFilter(IHttpContextAccessor requests) : IIncomingGrainCallFilter, IOutgoingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is ITradeGrain)
            RequestIds.In(IdOf(context));
        return context.Invoke();
    }

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.Grain is ITradeGrain && requests.HttpContext is { } request)
            request.Items[typeof(RequestIds)] = IdOf(context);
        return context.Invoke();
    }

    private static string IdOf(IGrainCallContext context) => context.TargetId.GetGuidKey().ToString();
}
