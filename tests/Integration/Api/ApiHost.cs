using Microsoft.AspNetCore.Builder;
using PokeTradeVault.Api.Hosting;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Api;

/// <summary>An API host of this process on a free port, as its program builds it.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private ApiHost(WebApplication app)
    {
        this.app = app;
        // In production it listens everywhere.
        Address = new Uri(app.Urls.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal));
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Keeps no cookies.</summary>
    public HttpClient Http { get; }

    /// <param name="withSilo">Whether the host is a silo too; without, it calls those of its cluster.</param>
    /// <param name="arguments">Such as <c>--SignIn:WorkFactor=12</c>.</param>
    public static async Task<ApiHost> Start(VaultSettings settings, bool withSilo, params string[] arguments)
    {
        var app = VaultApi.Build(
            ["--SignIn:WorkFactor=4", .. arguments],
            settings with { Port = 0, Silo = settings.Silo with { InApi = withSilo, SiloPort = 0, GatewayPort = 0 } });
        await app.StartAsync();
        return new ApiHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
