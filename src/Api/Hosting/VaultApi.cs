using Microsoft.AspNetCore.DataProtection;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Catalog;
using PokeTradeVault.Api.Collections;
using PokeTradeVault.Api.Documents;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Limits;
using PokeTradeVault.Api.Overload;
using PokeTradeVault.Api.Trades;
using PokeTradeVault.Api.Users;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Trades;
using PokeTradeVault.Live;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo;
using PokeTradeVault.Silo.Caching;
using PokeTradeVault.Silo.Draining;
using PokeTradeVault.Silo.Faults;
using PokeTradeVault.Silo.Health;
using PokeTradeVault.Silo.Telemetry;
using PokeTradeVault.Silo.Telemetry.Ids;
using PokeTradeVault.Silo.Telemetry.Metrics;

namespace PokeTradeVault.Api.Hosting;

/// <summary>Puts the API together.</summary>
public static class VaultApi
{
    /// <param name="settings">With the URLs of both stores.</param>
    public static WebApplication Build(string[] args, VaultSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = settings.EnvironmentName });
        builder.AddVaultLogging(settings);
        builder.Services.AddVaultStores(settings);
        builder.Services.AddVaultReads(settings);
        builder.Services.AddVaultHealth(settings);
        builder.Services.AddParentPipe();
        builder.Services.AddDraining();
        if (settings.Silo.InApi)
            builder.AddVaultSilo(settings);
        else
            builder.AddVaultClient(settings);
        AddEdge(builder, settings);
        builder.AddVaultTelemetry(settings, "api");
        builder.Services.AddFaults(settings);

        var app = builder.Build();
        Use(app, settings);
        Map(app, settings);
        return app;
    }

    internal static void AddEdge(WebApplicationBuilder builder, VaultSettings settings)
    {
        builder.AddKestrel(settings);
        builder.Services.AddAnswers(builder.Configuration);
        builder.Services.AddVaultCatalog(settings).AddTradeQueries().AddVaultQueries().AddSearchQueries();
        builder.Services.AddSingleton<KeptTexts>();
        builder.Services.AddAccounts(builder.Configuration);
        builder.Services.AddOverload(builder.Configuration);
        builder.Services.AddRateLimits(builder.Configuration, settings);
        builder.Services.AddVaultLive();
        builder.Services.AddVaultHub();
        builder.Services.AddVaultCors(settings).AddVaultCompression().AddVaultProxies(settings);
        builder.Services.AddVaultOpenApi();
        // Nothing here is protected by its keys, which would be written to the home folder.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }

    private static void Use(WebApplication app, VaultSettings settings)
    {
        app.UseVaultMetrics(settings);
        app.UseRequestIds();
        app.UseDraining();
        app.UseVaultProxies(settings);
        app.UseSecurityHeaders(settings);
        app.UseVaultCompression();
        app.UseAnswers();
        app.UseWebApp(settings);
        app.UseRouting();
        app.UseCors();
        app.UseOriginCheck(settings);
        app.UseAdmission();
        app.UseAuthentication();
        app.UseRateLimits();
        app.UseAuthorization();
    }

    /// <summary>Every call of the contract.</summary>
    internal static void MapCalls(WebApplication app)
    {
        var v1 = app.MapGroup("/v1").AddEndpointFilter<BoundFilter>();
        v1.MapAuth();
        v1.MapMe();
        v1.MapProfiles();
        v1.MapCollections();
        v1.MapBoxes();
        v1.MapKeeping();
        v1.MapExchange();
        v1.MapSearch();
        v1.MapTrades();
        v1.MapCatalog();
    }

    private static void Map(WebApplication app, VaultSettings settings)
    {
        MapCalls(app);
        app.MapTradeHub();
        app.MapVaultHealth();
        app.MapVaultOpenApi();
        app.MapWebApp(settings);
    }
}
