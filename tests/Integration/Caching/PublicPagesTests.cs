using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Contracts;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Caching;
using StackExchange.Redis;

namespace PokeTradeVault.Integration.Caching;

/// <summary>What everybody may see is kept in Redis, for all hosts, and never shown once it has changed.</summary>
public sealed class PublicPagesTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private PublicPages Pages => hosts.First.Services.GetRequiredService<PublicPages>();

    [Fact]
    public async Task A_page_is_made_once_for_all_hosts()
    {
        var trader = new UserId(Guid.NewGuid());
        var made = 0;
        Task<string> Make(CancellationToken cancellation) => Task.FromResult($"made {Interlocked.Increment(ref made)}");

        var first = await Pages.Read("test", trader, Make, default);
        var again = await Pages.Read("test", trader, Make, default);
        var elsewhere = await hosts.Second.Services.GetRequiredService<PublicPages>().Read("test", trader, Make, default);

        Assert.Equal(["made 1", "made 1", "made 1"], [first, again, elsewhere]);
    }

    [Fact]
    public async Task A_page_that_was_read_before_a_change_and_put_away_after_it_is_never_shown()
    {
        var trader = new UserId(Guid.NewGuid());
        var reading = new TaskCompletionSource();
        var changed = new TaskCompletionSource();
        var slow = Pages.Read("test", trader, async _ =>
        {
            reading.SetResult();
            await changed.Task;
            return "before";
        }, default);
        await reading.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await Pages.Changed([trader]);
        changed.SetResult();

        Assert.Equal("before", await slow);
        Assert.Equal("after", await Pages.Read("test", trader, _ => Task.FromResult("after"), default));
    }

    [Fact]
    public async Task What_a_trader_says_of_themselves_shows_at_once_on_every_host()
    {
        var trader = await hosts.First.SignUp();
        await Profile(hosts.First, trader);
        await Profile(hosts.Second, trader);

        var changed = await hosts.Second.Call(HttpMethod.Patch, "/v1/auth/me", new { about = "I look for shiny ones" }, trader.Token);

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal("I look for shiny ones", (await Profile(hosts.First, trader)).GetProperty("about").GetString());
        Assert.Equal("I look for shiny ones", (await Profile(hosts.Second, trader)).GetProperty("about").GetString());
    }

    [Fact]
    public async Task A_closed_trade_counts_at_once_in_both_profiles_on_every_host()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.First.SignUp());
        foreach (var host in new[] { hosts.First, hosts.Second })
        {
            Assert.Equal(0, (await Profile(host, ash)).GetProperty("cancelledTrades").GetInt32());
            Assert.Equal(0, (await Profile(host, misty)).GetProperty("cancelledTrades").GetInt32());
        }

        var offered = await hosts.First.AddPokemon(ash);
        var trade = await hosts.First.Post("/v1/trades", new { with = misty.Name, offer = new[] { offered }, request = Array.Empty<Guid>() }, ash.Token);
        var cancelled = await hosts.Second.Post($"/v1/trades/{trade.Json.GetProperty("id").GetGuid()}/cancel", token: ash.Token);

        Assert.Equal(HttpStatusCode.OK, cancelled.Status);
        foreach (var host in new[] { hosts.First, hosts.Second })
            Assert.Equal(1, (await Profile(host, ash)).GetProperty("cancelledTrades").GetInt32());
    }

    [Fact]
    public async Task Who_has_blocked_whom_is_not_part_of_what_is_kept()
    {
        var (ash, gary) = (await hosts.First.SignUp(), await hosts.First.SignUp());
        Assert.False((await Profile(hosts.First, gary, ash.Token)).GetProperty("blocked").GetBoolean());

        await hosts.First.Call(HttpMethod.Put, $"/v1/users/{gary.Name}/block", token: ash.Token);

        Assert.True((await Profile(hosts.Second, gary, ash.Token)).GetProperty("blocked").GetBoolean());
        Assert.False((await Profile(hosts.Second, gary)).GetProperty("blocked").GetBoolean());
    }

    [Fact]
    public async Task A_name_is_known_as_soon_as_somebody_has_it_though_it_was_asked_for_before()
    {
        var name = $"late{Guid.NewGuid().ToString("N")[..10]}";
        Assert.Equal(HttpStatusCode.NotFound, (await hosts.First.Get($"/v1/users/{name}")).Status);

        await hosts.Second.Post("/v1/auth/register", new { username = name, email = $"{name}@example.org", password = Calls.Password });

        Assert.Equal(HttpStatusCode.OK, (await hosts.First.Get($"/v1/users/{name.ToUpperInvariant()}")).Status);
    }

    [Fact]
    public async Task Pages_lie_in_the_Redis_of_what_may_be_lost_and_run_out()
    {
        var trader = await hosts.First.SignUp();
        await Profile(hosts.First, trader);
        var redis = hosts.First.Services.GetRequiredKeyedService<IConnectionMultiplexer>(StoreServices.Cache);

        var kept = redis.GetServers()[0].Keys(pattern: $"*:cache:*page:profile:{trader.Id:N}:*").ToList();

        var life = await redis.GetDatabase().KeyTimeToLiveAsync(Assert.Single(kept));
        Assert.InRange(life!.Value, TimeSpan.Zero, PublicPages.KeptFor);
    }

    private static async Task<System.Text.Json.JsonElement> Profile(ApiHost host, SignedUp trader, string? token = null)
    {
        var answer = await host.Get($"/v1/users/{trader.Name}", token);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json;
    }
}
