using System.Diagnostics;
using Npgsql;
using PokeTradeVault.Catalog;
using PokeTradeVault.Database;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Load.Crowd;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Search;

/// <summary>PostgreSQL as development has it, with a crowd in it. Kept between runs where a folder is named, else gone afterwards.</summary>
internal sealed class SearchStage : IAsyncDisposable
{
    private readonly EmbeddedStores stores;
    private readonly bool kept;

    private SearchStage(EmbeddedStores stores, bool kept)
    {
        (this.stores, this.kept) = (stores, kept);
        Source = NpgsqlDataSource.Create(PostgresUrl.ForPrograms(stores.Settings.DatabaseUrl!, stores.Settings.Database));
        Queries = new SearchQueries(new PrimaryRoute(Source), GameCatalog.Instance);
    }

    public NpgsqlDataSource Source { get; }

    public SearchQueries Queries { get; }

    public static async Task<SearchStage> Open(int traders, int pokemon, TextWriter log)
    {
        var kept = Environment.GetEnvironmentVariable("SEARCH_BENCH_FOLDER");
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        Environment.SetEnvironmentVariable("VAULT_FOLDER", kept ?? Path.Combine(Path.GetTempPath(), $"vault-search-{Guid.CreateVersion7():n}"));
        var stores = await EmbeddedStores.Start(VaultSettings.FromEnvironment(Needs.Api), []);
        var stage = new SearchStage(stores, kept is not null);
        await Migrator.Up(stores.Settings.DatabaseUrl!);
        await stage.Fill(traders, pokemon, log);
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await stores.DisposeAsync();
        if (!kept) Directory.Delete(stores.Settings.Folder, recursive: true);
    }

    private async Task Fill(int traders, int pokemon, TextWriter log)
    {
        await using var count = Source.CreateCommand("SELECT count(*) FROM trader");
        if (await count.ExecuteScalarAsync() is long and > 0) return;
        var started = Stopwatch.GetTimestamp();
        await CrowdLoad.Run(PostgresUrl.ForMigrations(stores.Settings.DatabaseUrl!), traders, pokemon, seed: 1);
        await new SearchUpkeep(Source, GameCatalog.Instance).WriteTerms(CancellationToken.None);
        await log.WriteLineAsync($"{pokemon:N0} Pokémon of {traders:N0} traders were written and indexed in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s.");
    }
}
