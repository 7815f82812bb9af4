using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace PokeTradeVault.Integration.Telemetry;

/// <summary>Takes what the programs send out: OTLP as a collector would, and error reports as Sentry would.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Span> spans = new();
    private readonly ConcurrentQueue<string> reports = new();

    private Receiver(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public IReadOnlyCollection<Span> Spans => spans;

    /// <summary>Envelopes as they were sent, unpacked.</summary>
    public IReadOnlyCollection<string> Reports => reports;

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            foreach (var span in Span.Read(await BodyOf(request))) receiver.spans.Enqueue(span);
        });
        receiver.app.MapPost("/v1/metrics", BodyOf);
        receiver.app.MapPost("/api/1/envelope/", async (HttpRequest request) =>
            receiver.reports.Enqueue(Encoding.UTF8.GetString(await BodyOf(request))));
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task<byte[]> BodyOf(HttpRequest request)
    {
        using var body = new MemoryStream();
        if (request.Headers.ContentEncoding == "gzip")
        {
            await using var unpacked = new GZipStream(request.Body, CompressionMode.Decompress);
            await unpacked.CopyToAsync(body);
        }
        else
        {
            await request.Body.CopyToAsync(body);
        }
        return body.ToArray();
    }
}
