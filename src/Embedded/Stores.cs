using System.Text.Json;
using PokeTradeVault.Embedded.Postgres;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Embedded;

/// <summary>Both stores, running.</summary>
internal sealed class Stores : IAsyncDisposable
{
    private readonly string folder;
    private readonly PostgresServer postgres;
    private readonly GarnetStore garnet;

    private Stores(string folder, PostgresServer postgres, GarnetStore garnet)
    {
        this.folder = folder;
        this.postgres = postgres;
        this.garnet = garnet;
    }

    public static async Task<Stores> Start(EmbeddedArguments arguments, CancellationToken cancellation)
    {
        var postgres = await PostgresServer.Start(arguments, cancellation);
        try
        {
            return new(arguments.Folder, postgres, GarnetStore.Start(arguments));
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>Tells the URLs: one line on standard output for the parent, and a file for whoever wants to join.</summary>
    public async Task Announce()
    {
        var ready = new EmbeddedReady { DatabaseUrl = postgres.Url, RedisUrl = garnet.Url };
        var line = JsonSerializer.Serialize(ready, JsonSerializerOptions.Web);
        VaultFolder.WriteForOwner(Path.Combine(folder, EmbeddedProgram.ReadyFile), line);
        await Console.Out.WriteLineAsync(line);
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(Path.Combine(folder, EmbeddedProgram.ReadyFile));
        garnet.Dispose();
        await postgres.DisposeAsync();
    }
}
