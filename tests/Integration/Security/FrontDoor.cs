using System.Net;
using System.Net.Http.Json;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Security;

/// <summary>An API host as in production: behind a known proxy that ends TLS, with a web app and one foreign origin allowed.</summary>
public sealed class FrontDoor(TestStores stores) : IAsyncLifetime
{
    public const string App = "https://app.example.org";

    private readonly DirectoryInfo web = Directory.CreateTempSubdirectory("vault-web");
    private TestDatabase? database;
    private ApiHost? silo;
    private ApiHost? door;
    private HttpClient? http;

    public ApiHost Host => door!;

    public async ValueTask InitializeAsync()
    {
        database = await stores.FreshDatabase();
        await File.WriteAllTextAsync(Path.Combine(web.FullName, "index.html"), "<!doctype html><title>PokeTradeVault</title>");
        silo = await ApiHost.Start(database.Settings, withSilo: true);
        var settings = database.Settings with
        {
            EnvironmentName = "Production",
            WebRoot = web.FullName,
            CorsOrigins = [App],
            AnalyticsUrl = new("https://analytics.example.org/api"),
            TrustedProxies = [IPNetwork.Parse("127.0.0.1/32"), IPNetwork.Parse("10.0.0.0/8")],
        };
        door = await ApiHost.Start(
            settings, withSilo: false, "--RateLimits:GeneralPerMinute=0", "--RateLimits:AddressPerMinute=0", "--RateLimits:SignInPerMinute=0");
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = door.Address };
    }

    /// <summary>As the proxy passes it on.</summary>
    /// <param name="forwarded">What the proxy says, such as <c>X-Forwarded-Proto: https</c>.</param>
    public async Task<Answered> Send(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] forwarded)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        foreach (var (name, value) in forwarded)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http!.SendAsync(request);
        return await Answered.Of(response);
    }

    /// <summary>Over TLS, as far as the proxy knows.</summary>
    public Task<Answered> Get(string path, params (string Name, string Value)[] more) =>
        Send(HttpMethod.Get, path, null, [("X-Forwarded-Proto", "https"), .. more]);

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (door is not null) await door.DisposeAsync();
        if (silo is not null) await silo.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        web.Delete(recursive: true);
    }
}
