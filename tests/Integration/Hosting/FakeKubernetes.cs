using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PokeTradeVault.Integration.Hosting;

/// <summary>As much of Kubernetes' API as a silo asks: the pods of a namespace, and what becomes of them.</summary>
internal sealed class FakeKubernetes : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> pods = new();
    private readonly ConcurrentBag<Channel<string>> watchers = [];
    private readonly ConcurrentQueue<string> selectors = new();
    private readonly string folder = Directory.CreateTempSubdirectory("kubernetes").FullName;
    private readonly WebApplication app;

    private FakeKubernetes(WebApplication app) => this.app = app;

    /// <summary>What an administrator's tools and Kubernetes' client read: <c>KUBECONFIG</c>.</summary>
    public string ConfigFile => Path.Combine(folder, "config");

    public int Watchers => watchers.Count;

    /// <summary>The labels by which silos have asked for pods.</summary>
    public IReadOnlyCollection<string> Selectors => selectors;

    public static async Task<FakeKubernetes> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var kubernetes = new FakeKubernetes(app);
        app.MapGet("/api/v1/namespaces/{space}/pods", kubernetes.Pods);
        // A silo looks at its own pod, and says on it that it runs.
        app.MapMethods("/api/v1/namespaces/{space}/pods/{name}", ["GET", "PATCH"], (string name) => kubernetes.Pod(name));
        await app.StartAsync();
        await File.WriteAllTextAsync(kubernetes.ConfigFile, $$"""
            apiVersion: v1
            kind: Config
            current-context: test
            clusters: [{ name: test, cluster: { server: "{{app.Urls.Single()}}" } }]
            contexts: [{ name: test, context: { cluster: test, user: test } }]
            users: [{ name: test, user: { token: anybody } }]
            """);
        return kubernetes;
    }

    public void Add(string pod, string serviceId, string clusterId) =>
        pods[pod] = new() { ["orleans/serviceId"] = serviceId, ["orleans/clusterId"] = clusterId };

    /// <summary>The pod is gone, and all who watch are told.</summary>
    public async Task Delete(string pod)
    {
        var told = Line("DELETED", pod);
        pods.TryRemove(pod, out _);
        foreach (var watcher in watchers) await watcher.Writer.WriteAsync(told);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var watcher in watchers) watcher.Writer.TryComplete();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Pods(string space, HttpContext context)
    {
        selectors.Enqueue($"{space}: {context.Request.Query["labelSelector"]}");
        context.Response.ContentType = "application/json";
        if (context.Request.Query["watch"] != "true")
        {
            await context.Response.WriteAsync(JsonSerializer.Serialize(new
            {
                apiVersion = "v1",
                kind = "PodList",
                metadata = new { resourceVersion = "1" },
                items = pods.Keys.Select(Pod),
            }));
            return;
        }
        var watcher = Channel.CreateUnbounded<string>();
        await context.Response.Body.FlushAsync();
        watchers.Add(watcher);
        await foreach (var line in watcher.Reader.ReadAllAsync(context.RequestAborted))
        {
            await context.Response.WriteAsync(line + "\n");
            await context.Response.Body.FlushAsync();
        }
    }

    private string Line(string type, string pod) => JsonSerializer.Serialize(new { type, @object = Pod(pod) });

    private object Pod(string name) => new
    {
        apiVersion = "v1",
        kind = "Pod",
        metadata = new { name, @namespace = "vault", resourceVersion = "2", labels = pods[name] },
    };
}
