using System.Text.Json;

namespace PokeTradeVault.Smoke;

/// <summary>The trade itself, call by call.</summary>
internal sealed class Room(Trader first, Trader second)
{
    private const int ConfirmationsMax = 5;
    private static readonly TimeSpan PauseMax = TimeSpan.FromMinutes(1);

    /// <summary>What happens in it, in order.</summary>
    public static IReadOnlyList<string> Events { get; } = ["proposed", "table_changed", "message", "confirmed", "completed"];

    public Guid? Id { get; private set; }

    /// <summary>Closes what an earlier run has left open between the two.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CloseLeftovers(CancellationToken cancellation)
    {
        var open = (await first.Get("/v1/trades?status=open&limit=100", cancellation)).Must(200).GetProperty("items").EnumerateArray()
            .Where(trade => trade.GetProperty("parties").EnumerateArray().Any(party => party.GetProperty("userId").GetGuid() == second.Id))
            .Select(trade => trade.GetProperty("id").GetGuid()).ToList();
        foreach (var trade in open) await Cancel(trade, cancellation);
        return open.Count;
    }

    public async Task<Guid> Propose(Guid offer, CancellationToken cancellation)
    {
        var trade = (await first.Post("/v1/trades", new { with = second.Name, offer = new[] { offer }, request = Array.Empty<Guid>() }, cancellation)).Must(201);
        Id = trade.GetProperty("id").GetGuid();
        return Id.Value;
    }

    public async Task Answer(Guid offer, CancellationToken cancellation)
    {
        (await second.Post($"/v1/trades/{Id}/table", new { revision = 1, put = new[] { offer } }, cancellation)).Must(200);
        (await second.Post($"/v1/trades/{Id}/messages", new { text = "A smoke test." }, cancellation)).Must(201);
    }

    /// <summary>Both confirm the table as it is now; the second confirmation settles it.</summary>
    public async Task Settle(CancellationToken cancellation)
    {
        await Confirm(second, cancellation);
        var trade = await Confirm(first, cancellation);
        if (trade.GetProperty("status").GetString() is var status and not "completed")
            throw new SmokeException($"both have confirmed, and the trade is {status}");
    }

    public async Task CancelIfOpen(CancellationToken cancellation)
    {
        if (Id is { } trade) await Cancel(trade, cancellation);
    }

    private async Task Cancel(Guid trade, CancellationToken cancellation)
    {
        var answer = await first.Post($"/v1/trades/{trade}/cancel", null, cancellation);
        if (answer.Code is not "trade_closed") answer.Must(200);
    }

    /// <summary>Waits for the end of the review pause, as a browser does. Each try is an action of its own.</summary>
    private async Task<JsonElement> Confirm(Trader trader, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await trader.Post($"/v1/trades/{Id}/confirm", new { revision = 2 }, cancellation);
            if (answer.Code is not "review_pause" || tries == ConfirmationsMax) return answer.Must(200);
            var pause = TimeSpan.FromSeconds(answer.Json.GetProperty("retryAfterSeconds").GetDouble());
            await Task.Delay(pause < PauseMax ? pause : PauseMax, cancellation);
        }
    }
}
