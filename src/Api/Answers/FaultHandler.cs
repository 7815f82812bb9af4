using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Diagnostics;
using Orleans.Serialization;
using PokeTradeVault.Contracts;
using StackExchange.Redis;

namespace PokeTradeVault.Api.Answers;

/// <summary>What was thrown becomes a problem document without a word of the exception: parts that are away are 503, the rest is 500.</summary>
internal sealed partial class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
            return true;
        await Answer(httpContext, exception).Write(httpContext);
        return true;
    }

    private Problem Answer(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                return Problem.From(Refusals.OfBareStatus(bad.StatusCode));
            // Turned away at a silo's gateway or before a grain's full queue: the call itself was not begun.
            case LimitExceededException or GatewayTooBusyException:
                return Problem.From(Refusal.Overloaded);
            case var away when IsAway(away):
                LogAway(logger, context.TraceIdentifier, exception.GetType().Name, exception.Message);
                return Problem.From(Refusals.Unavailable);
            default:
                LogFault(logger, context.TraceIdentifier, exception);
                return Problem.From(Refusals.OfBareStatus(StatusCodes.Status500InternalServerError)) with { RequestId = context.TraceIdentifier };
        }
    }

    /// <summary>A store, the cluster or time itself: nothing about the request was wrong, and the outcome may be unknown.</summary>
    internal static bool IsAway(Exception exception) => exception switch
    {
        TimeoutException or SocketException or DbException or RedisException or OrleansException or OperationCanceledException => true,
        // A silo's exception whose type can't cross to a client arrives under this one, with the type's name.
        UnavailableExceptionFallbackException fallback => fallback.ExceptionType is { } type
            && (type.StartsWith("Npgsql.", StringComparison.Ordinal) || type.StartsWith("StackExchange.Redis.", StringComparison.Ordinal)),
        _ => exception.InnerException is { } inner && IsAway(inner),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {RequestId} was answered 503: {Fault}: {Reason}")]
    private static partial void LogAway(ILogger logger, string requestId, string fault, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} failed")]
    private static partial void LogFault(ILogger logger, string requestId, Exception exception);
}
