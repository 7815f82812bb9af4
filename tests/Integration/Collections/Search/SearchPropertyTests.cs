using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections.Search;

public sealed class SearchPropertyTests(TestStores stores)
{
    private static readonly string[] Orders = ["species", "number", "level", "created", "name", "ivs"];

    [Theory]
    [InlineData(PostgresVersion.Oldest, 1)]
    [InlineData(PostgresVersion.Newest, 2)]
    [InlineData(PostgresVersion.Newest, 3)]
    [Trait("Rule", "C-FILTER")]
    public async Task Memory_and_PostgreSQL_find_the_same_in_the_same_order(PostgresVersion version, int seed)
    {
        await using var stage = new SearchStage(await stores.FreshDatabase(version));
        var (vaults, offered) = (new RandomVaults(seed), new List<OwnedPokemon>());
        for (var trader = 0; trader < 4; trader++)
        {
            var owner = await stage.NewTrader();
            for (var place = 0; place < 40; place++)
            {
                var pokemon = vaults.Pokemon(owner, place);
                Assert.IsType<WriteOutcome.Written>(await RandomVaults.Add(stage.Store, owner, pokemon));
                if (pokemon.Own is { ForTrade: true, Favourite: false }) offered.Add(pokemon);
            }
        }

        var matches = 0;
        for (var round = 0; round < 150; round++)
        {
            var query = vaults.Query(offered, Orders);
            var expected = InMemory(offered, query);
            var found = await stage.All(query);

            Assert.True(
                expected.SequenceEqual(found.Select(one => one.Pokemon.Id)),
                $"{string.Join('&', query.Filters.Select(term => $"{term.Name}={term.Value}"))} by {query.Sort}: {expected.Count} in memory, {found.Count} by SQL");
            matches += expected.Count > 0 ? 1 : 0;
        }

        Assert.InRange(matches, 75, 149);
    }

    private static List<Contracts.PokemonId> InMemory(IEnumerable<OwnedPokemon> offered, PokemonQuery query)
    {
        var scope = ListScope.Search(GameCatalog.Instance);
        var (filter, order) = (PokemonFilter.Of(query.Filters, scope), PokemonOrder.Of(query.Sort)!);
        Assert.Empty(filter.Problems);
        return [.. offered.Where(filter.Matches)
            .OrderBy(pokemon => order.Key(pokemon, scope), Comparer<SortKey>.Create(order.Compare))
            .Select(pokemon => pokemon.Id)];
    }
}
