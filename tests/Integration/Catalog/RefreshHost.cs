using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.PokeApi;
using PokeTradeVault.Grains.Catalog;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo;

namespace PokeTradeVault.Integration.Catalog;

/// <summary>The services that the refresh command has, impatient.</summary>
public sealed class RefreshHost : IDisposable
{
    private readonly IHost host;

    public RefreshHost(VaultSettings settings, Uri url, Dictionary<string, string?>? options = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(Impatient);
        builder.Configuration.AddInMemoryCollection(options ?? []);
        builder.Services.AddVaultStores(settings).AddVaultCatalog(settings with { PokeApiUrl = url });
        host = builder.Build();
    }

    public static Dictionary<string, string?> Impatient => new()
    {
        ["PokeApi:RequestsPerSecond"] = "1000",
        ["PokeApi:RetryAfter"] = "00:00:00.005",
        ["PokeApi:Retries"] = "1",
        ["PokeApi:AttemptTimeout"] = "00:00:02",
        ["PokeApi:FreshFor"] = "00:00:00",
        ["PokeApi:ProbeEvery"] = "00:00:00",
        ["Logging:LogLevel:Default"] = "None",
    };

    public IPokeApi Api => host.Services.GetRequiredService<IPokeApi>();

    public ICatalogStore Store => host.Services.GetRequiredService<ICatalogStore>();

    public GameCatalog Catalog => host.Services.GetRequiredService<GameCatalog>();

    public Task<RefreshOutcome> Refresh() => host.Services.GetRequiredService<CatalogRefresh>().Run(TestContext.Current.CancellationToken);

    public void Dispose() => host.Dispose();
}
