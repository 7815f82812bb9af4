using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PokeTradeVault.Api.Hosting;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Documents;

/// <summary>Writes the OpenAPI document without stores and without listening: <c>--write-openapi PATH</c>.</summary>
public static class OpenApiFile
{
    public static async Task<string> Text()
    {
        var settings = VaultSettings.Read(new Dictionary<string, string?>
        {
            ["DATABASE_URL"] = "postgres://nobody@localhost/none",
            ["REDIS_URL"] = "redis://localhost",
            ["JWT_SECRET"] = new('-', 32),
            ["VAULT_FOLDER"] = Path.GetTempPath(),
        }, Needs.Api);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddVaultStores(settings);
        builder.AddVaultClient(settings);
        VaultApi.AddEdge(builder, settings);
        await using var app = builder.Build();
        VaultApi.MapCalls(app);
        // The generator knows endpoints only once this has taken them over, which otherwise happens at the start.
        app.UseRouting().UseEndpoints(_ => { });

        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(OpenApi.DocumentName).GetOpenApiDocumentAsync();
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        return text + "\n";
    }

    public static async Task<int> Write(string path)
    {
        await File.WriteAllTextAsync(path, await Text());
        return 0;
    }
}
