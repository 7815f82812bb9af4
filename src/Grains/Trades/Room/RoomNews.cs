using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades.Room;

/// <summary>Tells the parties' browsers, one event after another and behind the answer: no command waits for it.</summary>
internal sealed class RoomNews(IPush push)
{
    /// <summary>Events that wait to be told while Redis is slow; what happens beyond is not told, and browsers find the gap by the sequence.</summary>
    private const int WaitingMax = 100;

    private Task told = Task.CompletedTask;
    private int waiting;

    public void Tell(Trade? before, TradeEvent happened, Trade after)
    {
        if (waiting < WaitingMax)
            told = TellNext(told, before, happened, after);
    }

    /// <summary>For a grain that goes to sleep.</summary>
    public Task Finish(CancellationToken cancellation) => told.WaitAsync(cancellation);

    private async Task TellNext(Task earlier, Trade? before, TradeEvent happened, Trade after)
    {
        waiting++;
        await earlier;
        waiting--;
        var parties = after.Parties.Select(party => party.User).ToValueList();
        if (happened is TradeEvent.MessagePosted message)
        {
            var posted = new MessagePosted { TradeId = after.Id, Message = TradeViews.Of(message, after) };
            await push.To(parties, client => client.MessagePosted(posted));
            return;
        }

        var entry = TradeViews.Of(before, happened, after);
        var update = new TradeUpdated { TradeId = after.Id, Sequence = after.Sequence, Event = entry, Trade = TradeViews.Of(after) };
        await push.To(parties, client => client.TradeUpdated(update));
        if (happened is TradeEvent.Proposed { By: { } proposer })
            await Announce(after, proposer, happened.At);
    }

    private Task Announce(Trade trade, UserId proposer, DateTimeOffset at)
    {
        var notification = new Notification { Kind = "proposal", TradeId = trade.Id, By = proposer, At = at };
        var invited = trade.Parties.Select(party => party.User).Where(user => user != proposer).ToValueList();
        return push.To(invited, client => client.Notified(notification));
    }
}
