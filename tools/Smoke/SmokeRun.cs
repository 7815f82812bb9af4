using System.Diagnostics;
using System.Text.Json;

namespace PokeTradeVault.Smoke;

/// <summary>One trade from the sign-in to the ledger.</summary>
internal sealed class SmokeRun(SmokeOptions options, Steps steps)
{
    private static readonly TimeSpan RunMax = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookMax = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TidyMax = TimeSpan.FromSeconds(15);

    /// <returns>Whether all went well.</returns>
    public async Task<bool> Run(CancellationToken stop)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = options.Address, Timeout = TimeSpan.FromSeconds(30) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Wait + RunMax);
        try
        {
            await steps.Run("the address is ready", () => Ready(http, limit.Token));
            await steps.Run("it is not unhealthy", () => Health(http, limit.Token));
            await Trade(http, limit.Token);
        }
        catch (SmokeException)
        {
            await steps.Say($"The smoke test of {options.Address} has failed.");
            return false;
        }

        await steps.Say($"The smoke test of {options.Address} went well.");
        return true;
    }

    private async Task Trade(HttpClient http, CancellationToken cancellation)
    {
        var (first, second) = await steps.Run("both sign in", async () =>
            (await Trader.SignIn(http, options.First, options.Register, cancellation), await Trader.SignIn(http, options.Second, options.Register, cancellation)));
        var room = new Room(first, second);
        await steps.Run("no trade is left open", () => room.CloseLeftovers(cancellation));
        try
        {
            await Trade(first, second, room, cancellation);
        }
        catch (SmokeException)
        {
            // The run may be over because it was told to stop.
            using var tidy = new CancellationTokenSource(TidyMax);
            await steps.Run("what was begun is cancelled", () => room.CancelIfOpen(tidy.Token));
            throw;
        }

        await steps.Run("both sign out", async () =>
        {
            await first.SignOut(cancellation);
            await second.SignOut(cancellation);
        });
    }

    private async Task Trade(Trader first, Trader second, Room room, CancellationToken cancellation)
    {
        var (firsts, seconds) = (new Vault(first), new Vault(second));
        var (his, hers) = await steps.Run("both have something to trade", async () =>
        {
            await firsts.Hide(cancellation);
            await seconds.Hide(cancellation);
            return (await firsts.Offer(cancellation), await seconds.Offer(cancellation));
        });
        await using var hisEars = await steps.Run("the hub takes the first", () => RoomEars.Connect(options.Address, first, cancellation));
        await using var herEars = await steps.Run("the hub takes the second", () => RoomEars.Connect(options.Address, second, cancellation));
        var trade = await steps.Run("the first proposes", () => room.Propose(his, cancellation));
        await steps.Run("both watch the room", () => Task.WhenAll(hisEars.Watch(trade, cancellation), herEars.Watch(trade, cancellation)));
        await steps.Run("the second answers", () => room.Answer(hers, cancellation));
        await steps.Run("both confirm, and it settles", () => room.Settle(cancellation));
        await steps.Run("both have heard of each event, in order", () =>
            Task.WhenAll(hisEars.Hears(trade, Room.Events, cancellation), herEars.Hears(trade, Room.Events, cancellation)));
        await steps.Run("both vaults and the ledger show it", () =>
            Task.WhenAll(seconds.Received(his, trade, cancellation), firsts.Received(hers, trade, cancellation)));
    }

    private async Task Ready(HttpClient http, CancellationToken cancellation)
    {
        var since = Stopwatch.GetTimestamp();
        while (await Reached(http, cancellation) is { } not)
        {
            if (Stopwatch.GetElapsedTime(since) > options.Wait) throw new SmokeException($"after {options.Wait.TotalSeconds} s it still is not: {not}");
            await Task.Delay(LookEvery, cancellation);
        }
    }

    /// <returns>Why it is not ready; null once it is.</returns>
    private static async Task<string?> Reached(HttpClient http, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LookMax);
        try
        {
            using var response = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
            return response.IsSuccessStatusCode ? null : $"/health/ready answers {(int)response.StatusCode}";
        }
        catch (Exception problem) when (Steps.IsFailure(problem) && !cancellation.IsCancellationRequested)
        {
            return problem.Message;
        }
    }

    private async Task Health(HttpClient http, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(new Uri("/health", UriKind.Relative), cancellation);
        var health = (await Answer.Of(response, "GET /health", cancellation)).Must(200);
        // Degraded is not broken: PokeAPI may be away.
        foreach (var part in health.GetProperty("parts").EnumerateObject().Where(part => part.Value.GetProperty("status").GetString() != "healthy"))
            await steps.Say($"        {part.Name} is {part.Value.GetProperty("status").GetString()}: {part.Value.GetProperty("detail").GetString()}");
        if (options.Release is { } release && Release(health) is var running && running != release)
            throw new SmokeException($"the release that runs is {running ?? "not named"}, not {release}");
    }

    private static string? Release(JsonElement health) => health.TryGetProperty("release", out var release) ? release.GetString() : null;
}
