using System.Globalization;
using Microsoft.AspNetCore.Http;
using PokeTradeVault.Catalog.PokeApi;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Catalog;

public sealed class PokeApiClientTests(FreshDatabase database) : IClassFixture<FreshDatabase>, IAsyncLifetime
{
    private const int MegabytesSent = 100;
    private PokeServer server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Garbage => new()
    {
        { "html", "answered what is not PokeAPI's format" },
        { "truncated", "answered what is not PokeAPI's format" },
        { "types", "answered what is not PokeAPI's format" },
        { "null", "answered what is not PokeAPI's format" },
        { "500", "answered 500" },
        { "404", "answered 404" },
        { "huge", "answered more than 4000000 bytes" },
        { "loop", "answered 302" },
        { "slow", "did not answer in time" },
        { "half", "can't be reached" },
    };

    public async ValueTask InitializeAsync() => server = await PokeServer.Start();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_species_is_read_with_its_names_and_texts()
    {
        using var host = Host();

        var species = (await host.Api.Species(6, Cancellation)).Value;

        Assert.Equal(("Charizard", 9, "charizard", null), (species.Name, species.Generation, species.DefaultPokemon, species.EvolvesFrom));
        Assert.Equal(["de", "en", "ja", "ja-hrkt"], species.Names.Select(name => name.Language));
        Assert.Equal(["Glurak speit Feuer.", "Charizard spits fire that is hot."], species.FlavourTexts.Select(text => text.Text));
        Assert.Equal(["Monster", "Human-Like"], species.EggGroups);
    }

    [Theory]
    [Trait("Rule", "K-GARBAGE")]
    [MemberData(nameof(Garbage))]
    public async Task What_is_not_PokeAPIs_format_is_refused_in_a_bounded_time(string kind, string reason)
    {
        using var host = Host();
        server.Instead = context => Answer(kind, context);

        var fault = await Assert.ThrowsAsync<PokeApiException>(() => host.Api.Species(6, Cancellation));

        Assert.StartsWith(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Url.Port.ToString(CultureInfo.InvariantCulture), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "K-STALE")]
    public async Task An_older_answer_is_better_than_none_and_is_known_to_be_old()
    {
        using (var before = Host())
            Assert.Null((await before.Api.Species(6, Cancellation)).Failure);
        await server.Leave();
        // Of another process: only Redis can have kept it.
        using var host = Host();

        var kept = await host.Api.Species(6, Cancellation);

        Assert.Equal("Charizard", kept.Value.Name);
        Assert.Equal("can't be reached", kept.Failure);
        await Assert.ThrowsAsync<PokeApiException>(() => host.Api.Species(25, Cancellation));
    }

    [Fact]
    public async Task A_fresh_answer_is_not_asked_for_again()
    {
        using var host = Host(new() { ["PokeApi:FreshFor"] = "01:00:00" });

        await host.Api.Species(132, Cancellation);
        await host.Api.Species(132, Cancellation);

        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task A_failure_that_passes_is_tried_again()
    {
        using var host = Host();
        server.Instead = context =>
        {
            server.Instead = null;
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };

        Assert.Null((await host.Api.Species(25, Cancellation)).Failure);
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task After_many_failures_nothing_is_sent_for_a_while()
    {
        using var host = Host();
        server.Instead = context => Answer("500", context);
        string last;
        do last = (await Assert.ThrowsAsync<PokeApiException>(() => host.Api.Species(1, Cancellation))).Message;
        while (last == "answered 500" && server.Asked.Count < 100);
        var asked = server.Asked.Count;

        await Assert.ThrowsAsync<PokeApiException>(() => host.Api.Species(2, Cancellation));

        Assert.Equal("is not asked for a while, after many failures", last);
        Assert.Equal(asked, server.Asked.Count);
    }

    [Fact]
    public async Task With_Redis_away_the_server_is_asked_each_time()
    {
        using var relay = new Api.Relay(database.Settings.RedisUrl!);
        relay.Cut();
        using var host = new RefreshHost(database.Settings with { RedisCacheUrl = relay.Url }, server.Url);

        Assert.Equal("Pikachu", (await host.Api.Species(25, Cancellation)).Value.Name);
    }

    private RefreshHost Host(Dictionary<string, string?>? options = null) =>
        new(database.Settings with { ServiceId = $"{TestContext.Current.Test!.UniqueID}" }, server.Url, options);

    private static async Task Answer(string kind, HttpContext context)
    {
        var answer = context.Response;
        switch (kind)
        {
            case "html":
                answer.ContentType = "text/html";
                await answer.WriteAsync("<!doctype html><title>Welcome to the hotel's network</title>", Cancellation);
                break;
            case "truncated":
                await answer.WriteAsync("""{ "id": 6, "name": "charizard", "gender_ra""", Cancellation);
                break;
            case "types":
                await answer.WriteAsync("""{ "id": "six", "gender_rate": [], "names": 7 }""", Cancellation);
                break;
            case "null":
                await answer.WriteAsync("null", Cancellation);
                break;
            case "huge":
                var megabyte = new byte[1_000_000];
                for (var sent = 0; sent < MegabytesSent; sent++) await answer.Body.WriteAsync(megabyte, context.RequestAborted);
                break;
            case "loop":
                answer.Redirect(context.Request.Path);
                break;
            case "slow":
                await answer.WriteAsync("{", Cancellation);
                await answer.Body.FlushAsync(Cancellation);
                await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
                break;
            case "half":
                await answer.WriteAsync("{", Cancellation);
                await answer.Body.FlushAsync(Cancellation);
                context.Abort();
                break;
            default:
                answer.StatusCode = int.Parse(kind, CultureInfo.InvariantCulture);
                break;
        }
    }
}
