using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

/// <summary>Times each push of a room's event, and counts those that were lost.</summary>
internal sealed class MeasuredPush(IPush push, LiveMetrics metrics, TimeProvider time) : IPush
{
    public Task To(ValueList<UserId> traders, Func<ITradeClient, Task> send) =>
        push.To(traders, client => send(new Client(client, this)));

    private async Task Measure(Task sending, DateTimeOffset happened)
    {
        try
        {
            await sending;
            metrics.Took(time.GetUtcNow() - happened);
        }
        catch (Exception)
        {
            metrics.Lost();
            throw;
        }
    }

    private sealed class Client(ITradeClient browsers, MeasuredPush measured) : ITradeClient
    {
        public Task TradeUpdated(TradeUpdated update) => measured.Measure(browsers.TradeUpdated(update), update.Event.At);

        public Task MessagePosted(MessagePosted message) => measured.Measure(browsers.MessagePosted(message), message.Message.At);

        public Task PresenceChanged(PresenceChanged presence) => browsers.PresenceChanged(presence);

        public Task Typing(Typing typing) => browsers.Typing(typing);

        public Task Notified(Notification notification) => browsers.Notified(notification);
    }
}
