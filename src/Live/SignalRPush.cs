using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;

namespace PokeTradeVault.Live;

/// <summary>Sends through the backplane, to wherever a trader is connected.</summary>
internal sealed partial class SignalRPush(IHubContext<TradeHub> hub, TimeProvider time, ILogger<SignalRPush> logger) : IPush
{
    /// <summary>The command that caused the push has long been done; it must not wait for a Redis that is away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task To(ValueList<UserId> traders, Func<ITradeClient, Task> send)
    {
        if (traders.Count == 0)
            return;
        try
        {
            await send(new TradeClient(hub.Clients.Users(traders.Select(trader => trader.ToString())))).WaitAsync(Patience, time);
        }
        catch (Exception fault)
        {
            LogLost(logger, traders.Count, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A push to {Traders} traders was lost: {Fault}; their browsers find the gap by the sequence")]
    private static partial void LogLost(ILogger logger, int traders, string fault);
}
