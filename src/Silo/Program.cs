using PokeTradeVault.Live;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo;
using PokeTradeVault.Silo.Caching;
using PokeTradeVault.Silo.Draining;
using PokeTradeVault.Silo.Faults;
using PokeTradeVault.Silo.Health;
using PokeTradeVault.Silo.Heartbeats;
using PokeTradeVault.Silo.Telemetry;
using PokeTradeVault.Silo.Telemetry.Metrics;

if (args is [HealthProbe.Name])
    return await HealthProbe.Run(VaultSettings.FromEnvironment(Needs.None));

var settings = VaultSettings.FromEnvironment(Needs.Silo);
await using var stores = await EmbeddedStores.Ensure(settings, orJoin: true);
settings = stores.Settings;
if (args is [RefreshCommand.Name])
    return await RefreshCommand.Run(settings);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = settings.EnvironmentName });
builder.AddVaultLogging(settings);
builder.Services.AddVaultStores(settings);
builder.Services.AddVaultReads(settings);
builder.Services.AddVaultLive();
builder.Services.AddVaultCatalog(settings);
builder.Services.AddVaultHealth(settings);
builder.Services.AddParentPipe();
builder.Services.AddDraining();
builder.AddVaultSilo(settings);
builder.AddVaultTelemetry(settings, "silo");
builder.Services.AddFaults(settings);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(settings.ListenAddress, settings.Port));

await using var app = builder.Build();
app.UseVaultMetrics(settings);
app.MapVaultHealth();
try
{
    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (StartRefusedException.In(problem) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
