using System.IO.Compression;
using System.Text;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Caching;

/// <summary>An API host that serves a small web app, built as the real one is.</summary>
public sealed class BuiltSite(TestStores stores) : IAsyncLifetime
{
    public const string Script = "assets/main-1a2b3c4d.js";
    private readonly string webRoot = Directory.CreateTempSubdirectory("vault-web").FullName;
    private TestDatabase? database;
    private ApiHost? api;

    public ApiHost Api => api!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(webRoot, "assets"));
        await Write("index.html", "<!doctype html><title>The page</title>");
        await Write(Script, "export const plain = 1;");
        await File.WriteAllBytesAsync(Path.Combine(webRoot, "assets", "sheet.png"), [1, 2, 3]);
        database = await stores.FreshDatabase();
        api = await ApiHost.Start(database.Settings with { WebRoot = webRoot }, withSilo: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (api is not null) await api.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        Directory.Delete(webRoot, recursive: true);
    }

    private async Task Write(string name, string text)
    {
        var file = Path.Combine(webRoot, name);
        await File.WriteAllTextAsync(file, text);
        await using (var brotli = new BrotliStream(File.Create($"{file}.br"), CompressionLevel.SmallestSize))
            await brotli.WriteAsync(Encoding.UTF8.GetBytes(text));
        await using var gzip = new GZipStream(File.Create($"{file}.gz"), CompressionLevel.SmallestSize);
        await gzip.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
