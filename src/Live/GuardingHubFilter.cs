using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using PokeTradeVault.Contracts;
using StackExchange.Redis;

namespace PokeTradeVault.Live;

/// <summary>
/// What every invocation passes: the session must not have ended, the rate is bounded, a connection's and a trader's, and a
/// fault reaches the client as a code. Arguments are never logged.
/// </summary>
internal sealed partial class GuardingHubFilter(
    ISessionGate sessions, IInvocationGate invocations, SessionConnections connections, InvocationRoom room, TimeProvider time, ILogger<GuardingHubFilter> logger)
    : IHubFilter
{
    private const string SessionClaim = "sid";

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var context = invocationContext.Context;
        if (SessionOf(context) is not { } session || !await sessions.IsOpen(session))
        {
            context.Abort();
            throw Refused.By(RefusalCode.Unauthorized);
        }
        if (!ConnectionState.Of(context).MayInvoke(time.GetUtcNow()) || !await invocations.MayInvoke(context.UserIdentifier!))
            throw Refused.By(RefusalCode.RateLimited);
        if (!room.TryEnter())
            throw Refused.By(RefusalCode.Overloaded);
        try
        {
            return await next(invocationContext);
        }
        catch (Exception turnedAway) when (turnedAway is LimitExceededException or GatewayTooBusyException)
        {
            throw Refused.By(RefusalCode.Overloaded);
        }
        catch (Exception fault) when (fault is not HubException)
        {
            LogFault(logger, IsAway(fault) ? LogLevel.Warning : LogLevel.Error, invocationContext.HubMethodName, context.ConnectionId, fault);
            throw Refused.By(RefusalCode.Unavailable);
        }
        finally
        {
            room.Leave();
        }
    }

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (SessionOf(context.Context) is not { } session || connections.Add(session, context.Context))
            return next(context);
        context.Context.Abort();
        return Task.CompletedTask;
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        if (SessionOf(context.Context) is { } session)
            connections.Remove(session, context.Context);
        return next(context, exception);
    }

    private static string? SessionOf(HubCallerContext context) => context.User?.FindFirst(SessionClaim)?.Value;

    /// <summary>The cluster or a store, and no fault of ours.</summary>
    private static bool IsAway(Exception fault) => fault is TimeoutException or OrleansException or OperationCanceledException or RedisException;

    [LoggerMessage(Message = "Hub method {Method} of connection {ConnectionId} failed")]
    private static partial void LogFault(ILogger logger, LogLevel level, string method, string connectionId, Exception fault);
}
