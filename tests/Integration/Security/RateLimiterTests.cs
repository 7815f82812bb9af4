using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Api.Limits;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Integration.Security;

/// <summary>How a minute is counted, by a clock of the tests' own.</summary>
[Trait("Rule", "S-RATE")]
public sealed class RateLimiterTests(FreshDatabase database) : IClassFixture<FreshDatabase>, IAsyncLifetime
{
    private static readonly RateLimit Ten = new("ten", 10);
    private static readonly RateLimit Three = new("three", 3);

    // The beginning of a window.
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private ConnectionMultiplexer? redis;

    public async ValueTask InitializeAsync() => redis = await ConnectionMultiplexer.ConnectAsync(RedisUrls.Parse(database.Settings.RedisUrl!));

    public async ValueTask DisposeAsync()
    {
        if (redis is not null) await redis.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task As_many_as_the_quota_pass_and_the_next_is_told_how_long_to_wait()
    {
        var counts = Of(Ten);
        var left = new List<long>();
        for (var call = 0; call < 10; call++)
            left.Add((await Taken(counts)).Left[0].Remaining);

        var refused = await Limiter().Take(counts);
        time.Advance(refused.Wait - TimeSpan.FromMilliseconds(2));
        var early = await Limiter().Take(counts);
        time.Advance(TimeSpan.FromMilliseconds(2));
        var inTime = await Limiter().Take(counts);

        Assert.Equal([9, 8, 7, 6, 5, 4, 3, 2, 1, 0], left);
        Assert.False(refused.MayPass);
        Assert.InRange(refused.Wait, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(67));
        Assert.False(early.MayPass);
        Assert.True(inTime.MayPass);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task The_minute_slides_so_that_its_edge_gives_no_second_quota()
    {
        var counts = Of(Ten);
        time.Advance(TimeSpan.FromSeconds(59));
        for (var call = 0; call < 10; call++)
            await Taken(counts);

        time.Advance(TimeSpan.FromSeconds(2));
        var afterTheEdge = await Limiter().Take(counts);
        time.Advance(TimeSpan.FromSeconds(29));
        var passed = 0;
        while ((await Limiter().Take(counts)).MayPass)
            passed++;

        Assert.False(afterTheEdge.MayPass);
        Assert.Equal(5, passed);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Who_keeps_asking_while_refused_waits_no_longer_for_it()
    {
        var counts = Of(Ten);
        for (var call = 0; call < 10; call++)
            await Taken(counts);

        for (var call = 0; call < 50; call++)
            Assert.False((await Limiter().Take(counts)).MayPass);
        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(9, (await Taken(counts)).Left[0].Remaining);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Of_two_limits_the_tighter_decides_and_what_it_refuses_counts_against_neither()
    {
        var subject = Guid.NewGuid().ToString();
        RateCount[] counts = [new(Ten, subject), new(Three, subject)];
        for (var call = 0; call < 3; call++)
            await Taken(counts);

        var refused = await Limiter().Take(counts);
        var general = await Taken([counts[0]]);

        Assert.False(refused.MayPass);
        Assert.Equal((7, 0), (refused.Left[0].Remaining, refused.Left[1].Remaining));
        Assert.Equal(6, general.Left[0].Remaining);
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Hosts_that_count_at_once_let_no_more_than_the_quota_pass()
    {
        var counts = Of(Ten);
        var (one, other) = (Limiter(), Limiter());

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 60).Select(call => (call % 2 == 0 ? one : other).Take(counts).AsTask()));

        Assert.Equal(10, verdicts.Count(verdict => verdict.MayPass));
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task Requests_that_come_at_once_are_each_counted_for_their_own_trader()
    {
        var limiter = Limiter();
        var traders = Enumerable.Range(0, 40).Select(_ => Of(Ten)).ToArray();

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 12).SelectMany(_ => traders.Select(counts => limiter.Take(counts).AsTask())));

        Assert.All(Enumerable.Range(0, traders.Length), trader =>
        {
            var own = verdicts.Where((_, index) => index % traders.Length == trader).ToList();
            Assert.Equal([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0], own.Select(verdict => verdict.Left[0].Remaining));
            Assert.Equal(10, own.Count(verdict => verdict.MayPass));
        });
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task One_that_is_refused_has_nothing_to_do_with_those_counted_beside_it()
    {
        var (limiter, subject) = (Limiter(), Guid.NewGuid().ToString());
        RateCount[] both = [new(Ten, subject), new(Three, subject)];
        for (var call = 0; call < 3; call++)
            await Taken(both);

        var verdicts = await Task.WhenAll(
            limiter.Take(Of(Ten)).AsTask(), limiter.Take(both).AsTask(), limiter.Take([both[0]]).AsTask(), limiter.Take(Of(Three)).AsTask());

        Assert.Equal([true, false, true, true], verdicts.Select(verdict => verdict.MayPass));
        Assert.Equal(["9", "7 0", "6", "2"], verdicts.Select(verdict => string.Join(' ', verdict.Left.Select(left => left.Remaining))));
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task A_counter_lasts_for_as_long_as_it_counts_and_is_gone_then()
    {
        var counts = Of(Ten);
        var key = $"{database.Settings.ServiceId}:rate:ten:{counts[0].Subject}";

        await Taken(counts);
        await redis!.GetDatabase().KeyExpireAsync(key, TimeSpan.FromMinutes(1));
        await Taken(counts);
        var sameWindow = await redis.GetDatabase().KeyTimeToLiveAsync(key);
        time.Advance(RateLimit.Window);
        await Taken(counts);
        var nextWindow = await redis.GetDatabase().KeyTimeToLiveAsync(key);

        Assert.InRange(sameWindow!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.InRange(nextWindow!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }

    [Fact]
    [Trait("Rule", "S-RATE")]
    public async Task While_the_counters_are_away_nobody_is_held_back()
    {
        var options = RedisUrls.Parse("redis://127.0.0.1:1");
        await using var away = await ConnectionMultiplexer.ConnectAsync(options);
        var limiter = new RateLimiter(away, Options.Create(new RateLimitOptions()), database.Settings, TimeProvider.System, NullLogger<RateLimiter>.Instance);
        RateCount[] counts = [new(new RateLimit("none", 1), "somebody")];

        for (var call = 0; call < 5; call++)
            Assert.True((await limiter.Take(counts)).MayPass);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => limiter.Take(counts).AsTask())), verdict => Assert.True(verdict.MayPass));
    }

    private RateLimiter Limiter() => new(redis!, Options.Create(new RateLimitOptions()), database.Settings, time, NullLogger<RateLimiter>.Instance);

    private async Task<RateVerdict> Taken(IReadOnlyList<RateCount> counts)
    {
        var verdict = await Limiter().Take(counts);
        Assert.True(verdict.MayPass);
        return verdict;
    }

    private static RateCount[] Of(RateLimit limit) => [new(limit, Guid.NewGuid().ToString())];
}
