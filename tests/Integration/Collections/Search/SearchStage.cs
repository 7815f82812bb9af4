using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections.Search;

/// <summary>Traders with vaults on one database, and the search over them.</summary>
internal sealed class SearchStage(TestDatabase database) : IAsyncDisposable
{
    private int traders;

    public TestDatabase Database => database;

    public ISearchQueries Search { get; } = new SearchQueries(new PrimaryRoute(database.Source), GameCatalog.Instance);

    public CollectionStore Store { get; } = new(database.Source);

    public async Task<UserId> NewTrader()
    {
        var id = await database.NewTrader();
        var name = $"trader{traders++}";
        await database.Execute(
            "INSERT INTO account (id, username, email, password_hash, created_at) VALUES ($1, $2, $3, '', now())", id.Value, name, $"{name}@example.org");
        return id;
    }

    public async Task<OwnedPokemon> Add(UserId owner, int place, PokemonInput? input = null)
    {
        var pokemon = Sample.Pokemon(owner, Sample.NewCommand(), place, input);
        Assert.IsType<WriteOutcome.Written>(await RandomVaults.Add(Store, owner, pokemon));
        return pokemon;
    }

    public async Task<IReadOnlyList<FoundPokemon>> All(PokemonQuery query, UserId? by = null)
    {
        var found = new List<FoundPokemon>();
        for (string? cursor = null; ;)
        {
            var page = Accepted(await Search.Find(by, query with { Cursor = cursor }, CancellationToken.None));
            found.AddRange(page.Items);
            if ((cursor = page.NextCursor) is null) return found;
            Assert.Equal(query.Limit, page.Items.Count);
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static T Accepted<T>(Reply<T> reply) where T : notnull =>
        reply.IsAccepted ? reply.Value : throw new InvalidOperationException($"Refused: {string.Join(", ", reply.Refusal?.Problems ?? [])}");
}
