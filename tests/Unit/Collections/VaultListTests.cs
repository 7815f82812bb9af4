using System.Text;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

public sealed class VaultListTests
{
    private static readonly Vault Vault = Sample.Various;

    public static TheoryData<string, string> Orders => new()
    {
        { "-box", "3210" },
        { "level", "2310" },
        { "-species", "3021" },
        { "number", "1032" },
        { "created", "0123" },
        { "name", "1230" },
        { "-ivs", "3102" },
    };

    public static TheoryData<PokemonQuery, string> BadQueries => new()
    {
        { new PokemonQuery { Filters = Sample.Filters($"text={new string('a', 101)}") }, "text" },
        { new PokemonQuery { Sort = "colour" }, "sort" },
        { new PokemonQuery { Sort = "--level" }, "sort" },
        { new PokemonQuery { Limit = 0 }, "limit" },
        { new PokemonQuery { Limit = 101 }, "limit" },
        { new PokemonQuery { Cursor = "" }, "cursor" },
        { new PokemonQuery { Cursor = "%%%" }, "cursor" },
        { new PokemonQuery { Cursor = Cursor("box\n\nten\n0") }, "cursor" },
        { new PokemonQuery { Cursor = Cursor($"level\n\n5\n{Guid.Empty:N}") }, "cursor" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_list_is_in_order(string sort, string expected) =>
        Assert.Equal(expected, Numbers(Own(new PokemonQuery { Sort = sort }).Value!.Items));

    [Theory]
    [MemberData(nameof(BadQueries))]
    public void A_bad_query_is_refused_by_its_member(PokemonQuery query, string field)
    {
        var refusal = Own(query).Refusal!;

        Assert.Equal(RefusalCode.ValidationFailed, refusal.Code);
        Assert.Equal(field, Assert.Single(refusal.Problems).Field);
    }

    [Fact]
    [Trait("Rule", "C-FILTER")]
    public void Every_problem_is_named_at_once()
    {
        var query = new PokemonQuery { Filters = Sample.Filters("gender=x&species=x"), Sort = "x", Limit = 0 };

        Assert.Equal(["species", "gender", "sort", "limit"], Own(query).Refusal!.Problems.Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("box")]
    [InlineData("-box")]
    [InlineData("-level")]
    [InlineData("species")]
    [InlineData("created")]
    [InlineData("-number")]
    [InlineData("name")]
    [InlineData("ivs")]
    public void Pages_give_each_pokemon_once(string sort)
    {
        var all = Own(new PokemonQuery { Sort = sort }).Value!;
        var paged = new List<PokemonView>();
        for (var (cursor, last) = ((string?)null, false); !last;)
        {
            var page = Own(new PokemonQuery { Sort = sort, Limit = 1, Cursor = cursor }).Value!;
            paged.AddRange(page.Items);
            (cursor, last) = (page.NextCursor, page.NextCursor is null);
        }

        Assert.Null(all.NextCursor);
        Assert.Equal(all.Items, paged);
    }

    [Fact]
    public void The_order_of_places_follows_the_order_of_the_boxes()
    {
        var boxes = new Boxes { Kept = [new Box(1, "first"), new Box(0, null)] };
        var vault = Sample.Vault(Sample.Pokemon(3), Sample.Pokemon(29), Sample.Pokemon(31), Sample.Pokemon(75)) with { Boxes = boxes };

        string Places(string sort) => string.Join(' ', VaultList.ForOwner(vault, new PokemonQuery { Sort = sort }, Sample.Catalog).Value!.Items.Select(item => (item.Box * 30) + item.Slot));

        Assert.Equal("31 3 29 75", Places("box"));
        Assert.Equal("75 29 3 31", Places("-box"));
    }

    [Fact]
    public void A_cursor_stays_good_when_the_pokemon_that_it_names_is_gone()
    {
        var first = Own(new PokemonQuery { Limit = 2 }).Value!;

        var next = VaultList.ForOwner(Vault.Without(Sample.Id(1)).Without(Sample.Id(0)), new PokemonQuery { Cursor = first.NextCursor }, Sample.Catalog);

        Assert.Equal("23", Numbers(next.Value!.Items));
    }

    [Fact]
    [Trait("Rule", "C-PRIVATE")]
    public void Others_see_all_of_a_public_vault_but_no_notes_and_no_tags()
    {
        var page = VaultList.ForOthers(Vault, new PokemonQuery(), Sample.Catalog).Value!;

        Assert.Equal("0123", Numbers(page.Items));
        Assert.All(page.Items, pokemon => Assert.Null(pokemon.Tags));
        Assert.Equal(
            ["box", "duplicates", "tag"],
            VaultList.ForOthers(Vault, new PokemonQuery { Filters = Sample.Filters("tag=gift&duplicates=true&box=0") }, Sample.Catalog).Refusal!.Problems.Select(problem => problem.Field));
    }

    [Fact]
    [Trait("Rule", "C-PRIVATE")]
    public void A_private_vault_is_empty_to_others() =>
        Assert.Empty(VaultList.ForOthers(Vault with { IsPublic = false }, new PokemonQuery(), Sample.Catalog).Value!.Items);

    private static Reply<Page<PokemonView>> Own(PokemonQuery query) => VaultList.ForOwner(Vault, query, Sample.Catalog);

    private static string Numbers(IEnumerable<PokemonView> items) => string.Concat(items.Select(item => item.Slot));

    private static string Cursor(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
