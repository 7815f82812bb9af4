using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Live;

/// <summary>A refusal on the hub: an exception whose message is the code, in snake case as everywhere.</summary>
internal static class Refused
{
    public static HubException By(RefusalCode code) => new(JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString()));

    /// <exception cref="HubException">It was not accepted.</exception>
    public static T OrThrow<T>(this Reply<T> reply) where T : notnull =>
        reply.IsAccepted ? reply.Value : throw By(reply.Refusal?.Code ?? RefusalCode.Unavailable);
}
