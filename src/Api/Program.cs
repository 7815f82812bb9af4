using PokeTradeVault.Api.Demo;
using PokeTradeVault.Api.Documents;
using PokeTradeVault.Api.Hosting;
using PokeTradeVault.Database;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Health;
using PokeTradeVault.Silo.Heartbeats;

if (args is ["--write-openapi", var path])
    return await OpenApiFile.Write(path);
if (args is [HealthProbe.Name])
    return await HealthProbe.Run(VaultSettings.FromEnvironment(Needs.None));

var settings = VaultSettings.FromEnvironment(Needs.Api);
await using var stores = await EmbeddedStores.Ensure(settings);
if (settings.UsesEmbeddedStores)
    await Migrator.Up(stores.Settings.DatabaseUrl!);

await using var app = VaultApi.Build(args, stores.Settings);
try
{
    await app.StartAsync();
}
catch (Exception problem) when (StartRefusedException.In(problem) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
if (settings.Demo)
    await ActivatorUtilities.CreateInstance<DemoTraders>(app.Services).Seed(app.Lifetime.ApplicationStopping);
Welcome.Print(app, settings);
await app.WaitForShutdownAsync();
return 0;
