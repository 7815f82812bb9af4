using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace PokeTradeVault.Integration.Catalog;

/// <summary>A server of this process that speaks PokeAPI's format, and can be told to answer otherwise.</summary>
public sealed class PokeServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> asked = new();
    private WebApplication? app;

    /// <summary>What it has, by national number.</summary>
    public ConcurrentDictionary<int, PokeSpecies> Species { get; } = new(new[]
    {
        new PokeSpecies(6, "Charizard", "Glurak", "リザードン"),
        new PokeSpecies(25, "Pikachu", "Pikachu", "ピカチュウ"),
        new PokeSpecies(132, "Ditto", "Ditto", "メタモン"),
        new PokeSpecies(1026, "Testudoom", "Testudon", "テスタドゥーム") { EvolvesFrom = 132 },
    }.ToDictionary(each => each.Number));

    /// <summary>What is answered in place of the format; null: the format.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>Paths that were asked for, in order, with their queries.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public Uri Url { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<PokeServer> Start()
    {
        var server = new PokeServer();
        await server.Listen();
        return server;
    }

    /// <summary>Nobody listens any more; <see cref="Listen"/> comes back at the same port.</summary>
    public async Task Leave()
    {
        if (app is null) return;
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
    }

    public async Task Listen()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, Url.Port, listen => listen.Protocols = HttpProtocols.Http1));
        builder.WebHost.UseShutdownTimeout(TimeSpan.Zero);
        app = builder.Build();
        app.Run(Answer);
        await app.StartAsync();
        Url = new Uri(app.Urls.First() + "/api/v2");
    }

    /// <summary>An answer in PokeAPI's format.</summary>
    public Task Usual(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        object? answer = parts switch
        {
            ["api", "v2", "pokemon-species"] => List(Number(context, "offset"), Number(context, "limit")),
            ["api", "v2", "pokemon-species", var id] => Species.GetValueOrDefault(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))?.Species(),
            ["api", "v2", "pokemon", var slug] => Species.Values.FirstOrDefault(each => each.Slug == slug)?.Pokemon(),
            _ => null,
        };
        return answer is null ? Results.NotFound().ExecuteAsync(context) : Results.Json(answer).ExecuteAsync(context);
    }

    public async ValueTask DisposeAsync() => await Leave();

    private Task Answer(HttpContext context)
    {
        asked.Enqueue(context.Request.Path + context.Request.QueryString);
        return Instead is { } instead ? instead(context) : Usual(context);
    }

    private object List(int offset, int limit) => new
    {
        count = Species.Count,
        next = (string?)null,
        previous = (string?)null,
        results = Species.Values.OrderBy(each => each.Number).Skip(offset).Take(limit).Select(each => PokeSpecies.Link(each.Slug, "pokemon-species", each.Number)),
    };

    private static int Number(HttpContext context, string name) => int.Parse(context.Request.Query[name]!, System.Globalization.CultureInfo.InvariantCulture);
}
