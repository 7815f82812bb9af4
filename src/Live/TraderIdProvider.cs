using Microsoft.AspNetCore.SignalR;

namespace PokeTradeVault.Live;

/// <summary>A connection belongs to the trader of its token: claim <c>sub</c>.</summary>
internal sealed class TraderIdProvider : IUserIdProvider
{
    public string? GetUserId(HubConnectionContext connection) => connection.User.FindFirst("sub")?.Value;
}
