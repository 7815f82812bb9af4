using Npgsql;
using PokeTradeVault.Grains.Storage;
using StackExchange.Redis;

namespace PokeTradeVault.Silo;

/// <summary>
/// The exceptions of PostgreSQL's and Redis' clients can't be carried from one process to another: whoever calls from there
/// would see a fault of ours. A store that is away is a time-out to them, which is what they know how to answer.
/// </summary>
internal sealed partial class StoreFaultFilter(ILogger<StoreFaultFilter> logger) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception fault) when (fault is RedisException || (fault is NpgsqlException store && store.LeavesUnknown()))
        {
            LogAway(logger, context.InterfaceName, context.MethodName, fault.GetType().Name);
            throw new TimeoutException($"A store is away: {fault.GetType().Name}");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Grain}.{Method} was given up because a store is away: {Fault}")]
    private static partial void LogAway(ILogger logger, string grain, string method, string fault);
}
