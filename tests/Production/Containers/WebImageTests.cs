using System.Collections.Concurrent;
using System.Net;
using PokeTradeVault.Cluster;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Containers;

/// <summary>The image of the web app by itself: its nginx configuration, run by the machine's nginx.</summary>
public sealed class WebImageTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> log = new();
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"vault-web-{Guid.CreateVersion7():n}");
    private readonly HttpClient http = new();
    private ServerProcess? nginx;

    public async ValueTask InitializeAsync()
    {
        ServerUser.MakePassage(folder);
        var (own, app) = (Path.Combine(folder, "own"), Path.Combine(folder, "app"));
        await ServerUser.MakeFolder(own);
        ServerUser.MakePassage(app);
        ServerUser.MakePassage(Path.Combine(app, "assets"));
        await ServerUser.WriteFile(Path.Combine(app, "index.html"), "<!doctype html><title>app</title>");
        await ServerUser.WriteFile(Path.Combine(app, "assets", "main-4f2c.js"), "export {};");
        var port = FreePorts.Next();
        await ServerUser.WriteFile(Path.Combine(own, "nginx.conf"), Placed("web.conf", own, app, port));
        await ServerUser.WriteFile(Path.Combine(own, "web-headers.conf"), Placed("web-headers.conf", own, app, port));
        nginx = ServerProcess.Start("nginx", "TERM",
            ServerUser.Command(SystemPrograms.Find("nginx"), "-p", own, "-e", "stderr", "-c", Path.Combine(own, "nginx.conf"), "-g", "daemon off;"), log.Enqueue);
        http.BaseAddress = new($"http://127.0.0.1:{port}");
        await Eventually.Is(Answers, answers => answers, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("/", "no-cache")]
    [InlineData("/trades/0199", "no-cache")]
    [InlineData("/assets/main-4f2c.js", "public, max-age=31536000, immutable")]
    public async Task It_serves_the_app_with_its_headers(string path, string caching)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(caching, string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.Equal("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
    }

    [Theory]
    [InlineData("/v1/trades")]
    [InlineData("/hubs/trades")]
    [InlineData("/health")]
    [InlineData("/assets/main-0000.js")]
    public async Task What_is_not_its_own_is_not_there(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (nginx is not null) await nginx.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>The image's file, with the places of this machine.</summary>
    private static string Placed(string name, string own, string app, int port) => new[]
    {
        ("/tmp/", $"{own}/"),
        ("/etc/nginx/web-headers.conf", Path.Combine(own, "web-headers.conf")),
        ("/usr/share/nginx/html", app),
        ("/dev/stdout", "/dev/null"),
        ("/dev/stderr", "stderr"),
        ("listen 8080;", $"listen 127.0.0.1:{port};"),
        ("listen [::]:8080;", ""),
        ("worker_processes auto;", "worker_processes 1;"),
    }.Aggregate(File.ReadAllText(Path.Combine(Repository.Root, "deploy", "docker", name)),
        (text, place) => text.Replace(place.Item1, place.Item2, StringComparison.Ordinal));

    private async Task<bool> Answers()
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException problem)
        {
            Assert.False(nginx!.HasExited, $"nginx has ended: {problem.Message}\n{string.Join('\n', log)}");
            return false;
        }
    }
}
