using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections.Search;

public sealed class SuggestionTests(FreshDatabase fresh) : IClassFixture<FreshDatabase>, IAsyncLifetime
{
    private readonly SearchQueries search = new(new PrimaryRoute(fresh.Source), GameCatalog.Instance);

    public async ValueTask InitializeAsync()
    {
        await new SearchUpkeep(fresh.Source, GameCatalog.Instance).WriteTerms(CancellationToken.None);
        await fresh.Database.Execute(
            """
            WITH who (id, name, state) AS (VALUES ('01900000-0000-7000-8000-000000000001'::uuid, 'MistyWaters', 1), ('01900000-0000-7000-8000-000000000002', 'MistyGone', 2)),
                 trader AS (INSERT INTO trader (id, state, created_at) SELECT id, state, now() FROM who ON CONFLICT DO NOTHING)
            INSERT INTO account (id, username, email, password_hash, created_at) SELECT id, name, name, '', now() FROM who ON CONFLICT DO NOTHING
            """);
    }

    [Theory]
    [InlineData("pika", SuggestionKind.Species, "Pikachu")]
    [InlineData("PIKACHU", SuggestionKind.Species, "Pikachu")]
    [InlineData("pikchu", SuggestionKind.Species, "Pikachu")]
    [InlineData("garchmp", SuggestionKind.Species, "Garchomp")]
    [InlineData("charzard", SuggestionKind.Species, "Charizard")]
    [InlineData("stramie", SuggestionKind.Species, "Starmie")]
    [InlineData("flabebe", SuggestionKind.Species, "Flabébé")]
    [InlineData("mr mime", SuggestionKind.Species, "Mr. Mime")]
    [InlineData("thunderblt", SuggestionKind.Move, "Thunderbolt")]
    [InlineData("earthqake", SuggestionKind.Move, "Earthquake")]
    [InlineData("lightnig rod", SuggestionKind.Ability, "Lightning Rod")]
    [InlineData("leftover", SuggestionKind.Item, "Leftovers")]
    [InlineData("lefovers", SuggestionKind.Item, "Leftovers")]
    [InlineData("misty", SuggestionKind.Trader, "MistyWaters")]
    [InlineData("mistywatrs", SuggestionKind.Trader, "MistyWaters")]
    [Trait("Rule", "C-SUGGEST")]
    public async Task A_name_is_suggested_and_a_slip_forgiven(string typed, SuggestionKind kind, string name) =>
        Assert.Contains(new Suggestion { Kind = kind, Name = name }, (await search.Suggest(typed, 5, CancellationToken.None)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("qqqqqq")]
    [InlineData("MistyGone")]
    [Trait("Rule", "C-SUGGEST")]
    public async Task What_nobody_can_mean_suggests_nothing_that_begins_so(string typed) =>
        Assert.DoesNotContain(await search.Suggest(typed, 20, CancellationToken.None), one => typed.Length == 0 || one.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task Terms_written_again_are_there_once()
    {
        var before = await fresh.Database.Query<long>("SELECT count(*) FROM search_term");

        await new SearchUpkeep(fresh.Source, GameCatalog.Instance).WriteTerms(CancellationToken.None);

        Assert.Equal(before, await fresh.Database.Query<long>("SELECT count(*) FROM search_term"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
