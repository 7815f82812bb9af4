using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;

namespace PokeTradeVault.Live;

/// <summary>Sends through the backplane, to wherever a trader is connected.</summary>
internal sealed partial class SignalRPush(IHubContext<TradeHub> hub, IOptions<LiveOptions> options, TimeProvider time, ILogger<SignalRPush> logger)
    : IPush
{
    /// <summary>The command that caused the push has long been done; it must not wait for a Redis that is away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private int underWay;

    public async Task To(ValueList<UserId> traders, Func<ITradeClient, Task> send)
    {
        if (traders.Count == 0)
            return;
        try
        {
            await Send(traders, send).WaitAsync(Patience, time);
        }
        catch (Exception fault)
        {
            LogLost(logger, traders.Count, fault.GetType().Name);
        }
    }

    /// <summary>One that nobody waits for any more is under way until Redis has taken it or given up.</summary>
    private async Task Send(ValueList<UserId> traders, Func<ITradeClient, Task> send)
    {
        var mayGo = Interlocked.Increment(ref underWay) <= options.Value.PushesMax;
        try
        {
            await send(new TradeClient(mayGo ? hub.Clients.Users(traders.Select(trader => trader.ToString())) : NoRoom.Instance));
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A push to {Traders} traders was lost: {Fault}; their browsers find the gap by the sequence")]
    private static partial void LogLost(ILogger logger, int traders, string fault);

    /// <summary>Fails like any other push that is lost, so that it is counted as one.</summary>
    private sealed class NoRoom : IClientProxy
    {
        public static readonly NoRoom Instance = new();

        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default) =>
            Task.FromException(new InvalidOperationException("Too many pushes wait for Redis."));
    }
}
