using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;
using PokeTradeVault.Load.Traffic.Figures;

namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>What a browser does when its page of a room opens and closes.</summary>
internal static class Watching
{
    public static async Task Join(Journey journey, Member member, TradeGlance trade)
    {
        if (member.Connection is { } connection)
            await Invoke(journey, Steps.Watch, () => connection.Watch(trade.Id, trade.Sequence, journey.Cancellation));
    }

    public static async Task Leave(Journey journey, OpenRoom room)
    {
        foreach (var member in (Member[])[room.Proposer, room.Invited])
        {
            if (member.Connection is { } connection) await Invoke(journey, Steps.Watch, () => connection.Unwatch(room.Trade.Id, journey.Cancellation));
        }
    }

    private static async Task Invoke(Journey journey, string step, Func<Task> invoke)
    {
        var code = Answer.Ok;
        try
        {
            await invoke();
        }
        catch (HubException refused)
        {
            // "An unexpected error occurred invoking …: HubException: code": the code is the last word.
            code = refused.Message.Split(' ')[^1];
        }
        catch (Exception away) when (away is InvalidOperationException or OperationCanceledException && !journey.Cancellation.IsCancellationRequested)
        {
            // Cut off, as when its token has run out. It is on its way back, and watches the room then.
            code = Errors.ComingBack;
        }
        catch (Exception lost) when (lost is IOException or WebSocketException or TimeoutException)
        {
            code = Answer.NoConnection;
        }

        journey.Count(step, code);
        journey.Timed(step, Answer.Lost(code));
    }
}
