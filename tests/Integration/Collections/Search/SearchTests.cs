using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections.Search;

public sealed class SearchTests(TestStores stores)
{
    [Fact]
    [Trait("Rule", "C-SEARCH")]
    public async Task Only_what_can_be_put_on_a_table_now_is_found()
    {
        await using var stage = new SearchStage(await stores.FreshDatabase());
        var owner = await stage.NewTrader();
        var offered = await stage.Add(owner, 0);
        await stage.Add(owner, 1, Sample.Pikachu with { ForTrade = false });
        await stage.Add(owner, 2, Sample.Pikachu with { Favourite = true });
        var onTable = await stage.Add(owner, 3);
        await stage.Database.Lock(onTable.Id, await stage.Database.NewTrade(owner), version: 1);
        var locked = await stage.Add(owner, 5);
        await stage.Database.Execute("UPDATE pokemon SET locked_until = now() + interval '1 hour' WHERE id = $1", locked.Id.Value);
        var trashed = await stage.Add(owner, 4);
        await stage.Database.Execute("UPDATE pokemon SET deleted_at = now(), place = NULL WHERE id = $1", trashed.Id.Value);

        var found = Assert.Single(await stage.All(new PokemonQuery()));

        Assert.Equal(offered.Id, found.Pokemon.Id);
        Assert.Equal(new PokemonOwner { Id = owner, Username = "trader0" }, found.Owner);
        Assert.Null(found.Pokemon.Tags);
        Assert.Null(found.Pokemon.Notes);
    }

    [Theory]
    [InlineData("UPDATE trader SET vault_visibility = 2 WHERE id = $1")]
    [InlineData("UPDATE trader SET state = 2 WHERE id = $1")]
    [InlineData("UPDATE trader SET state = 3 WHERE id = $1")]
    [Trait("Rule", "C-SEARCH")]
    public async Task Private_vaults_and_inactive_traders_are_not_searched(string hide)
    {
        await using var stage = new SearchStage(await stores.FreshDatabase());
        var owner = await stage.NewTrader();
        await stage.Add(owner, 0);

        await stage.Database.Execute(hide, owner.Value);

        Assert.Empty(await stage.All(new PokemonQuery()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "C-SEARCH")]
    public async Task A_block_hides_each_from_the_other_and_from_nobody_else(bool byOwner)
    {
        await using var stage = new SearchStage(await stores.FreshDatabase());
        var (owner, other, third) = (await stage.NewTrader(), await stage.NewTrader(), await stage.NewTrader());
        await stage.Add(owner, 0);
        var (by, blocked) = byOwner ? (owner, other) : (other, owner);

        await stage.Database.Execute("INSERT INTO block (by_id, blocked_id, created_at) VALUES ($1, $2, now())", by.Value, blocked.Value);

        Assert.Empty(await stage.All(new PokemonQuery(), other));
        Assert.Single(await stage.All(new PokemonQuery(), third));
        Assert.Single(await stage.All(new PokemonQuery()));
    }

    [Fact]
    [Trait("Rule", "C-SEARCH")]
    public async Task What_is_not_valid_is_named_and_what_is_the_owners_alone_is_not_searched()
    {
        await using var stage = new SearchStage(await stores.FreshDatabase());
        var query = new PokemonQuery
        {
            Filters = [Term("tag", "gift"), Term("species", "Pikachoo"), Term("text", "a")],
            Sort = "box",
            Limit = 101,
        };

        var refusal = (await stage.Search.Find(null, query, CancellationToken.None)).Refusal!;

        Assert.Equal(["species", "tag", "text", "sort", "limit"], refusal.Problems.Select(problem => problem.Field));
        Assert.Contains("Pikachu", refusal.Problems[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_before_the_search_are_numbered_when_a_silo_starts()
    {
        await using var stage = new SearchStage(await stores.FreshDatabase());
        var owner = await stage.NewTrader();
        await stage.Add(owner, 0, Sample.Full with { Favourite = false });
        await stage.Database.Execute("UPDATE pokemon SET number = 0, search_text = ''");

        await new SearchUpkeep(stage.Database.Source, GameCatalog.Instance).NumberPokemon(CancellationToken.None);

        Assert.Equal([25], (await stage.Database.Query<short>("SELECT number FROM pokemon")).Select(number => (int)number));
        Assert.Single(await stage.All(new PokemonQuery { Filters = [Term("text", "sparky")] }));
    }

    private static FilterTerm Term(string name, string value) => new() { Name = name, Value = value };
}
