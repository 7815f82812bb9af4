using Microsoft.AspNetCore.SignalR;
using PokeTradeVault.Contracts.Live;

namespace PokeTradeVault.Live;

/// <summary>Sends under the contract's names. Not all clients overlook the case of a name, as browsers do.</summary>
internal sealed class TradeClient(IClientProxy browsers) : ITradeClient
{
    public Task TradeUpdated(TradeUpdated update) => browsers.SendAsync("tradeUpdated", update);

    public Task MessagePosted(MessagePosted message) => browsers.SendAsync("messagePosted", message);

    public Task PresenceChanged(PresenceChanged presence) => browsers.SendAsync("presenceChanged", presence);

    public Task Typing(Typing typing) => browsers.SendAsync("typing", typing);

    public Task Notified(Notification notification) => browsers.SendAsync("notified", notification);
}
