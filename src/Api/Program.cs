using PokeTradeVault.Api.Documents;
using PokeTradeVault.Api.Hosting;
using PokeTradeVault.Settings;

if (args is ["--write-openapi", var path])
    return await OpenApiFile.Write(path);

await using var stores = await EmbeddedStores.Ensure(VaultSettings.FromEnvironment(Needs.Api), orJoin: true);
await using var app = VaultApi.Build(args, stores.Settings);
await app.RunAsync();
return 0;
