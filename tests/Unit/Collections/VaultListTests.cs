using System.Text;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

public sealed class VaultListTests
{
    private static readonly Vault Vault = Sample.Vault(
        Sample.Pokemon(0, Sample.Pikachu with { Level = 50, Shiny = true, Tags = ["Gift"], Nickname = "Sparky" }),
        Sample.Pokemon(1, new PokemonInput { Species = "Charizard", Level = 36, Nature = "Jolly", Ability = "Blaze", Gender = "male", Moves = ["Fly"], Ot = "Red" }),
        Sample.Pokemon(2, new PokemonInput { Species = "Magnemite", Level = 1, Ability = "Sturdy", Gender = "none", Favourite = true }),
        Sample.Pokemon(3, Sample.Pikachu));

    public static TheoryData<PokemonQuery, string> Filters => new()
    {
        { new PokemonQuery(), "0123" },
        { new PokemonQuery { Species = "PIKA-CHU" }, "03" },
        { new PokemonQuery { Type = "electric" }, "023" },
        { new PokemonQuery { Type = "Flying" }, "1" },
        { new PokemonQuery { Shiny = true }, "0" },
        { new PokemonQuery { ForTrade = false }, "12" },
        { new PokemonQuery { Favourite = true }, "2" },
        { new PokemonQuery { LevelMin = 5, LevelMax = 36 }, "13" },
        { new PokemonQuery { Nature = "timid" }, "03" },
        { new PokemonQuery { Ability = "blaze" }, "1" },
        { new PokemonQuery { Gender = "none" }, "2" },
        { new PokemonQuery { Move = "fly" }, "1" },
        { new PokemonQuery { Tag = "gift" }, "0" },
        { new PokemonQuery { Text = "spark" }, "0" },
        { new PokemonQuery { Text = " red " }, "1" },
        { new PokemonQuery { Text = "CHAR", Shiny = true }, "" },
        { new PokemonQuery { Sort = "-box" }, "3210" },
        { new PokemonQuery { Sort = "level" }, "2310" },
        { new PokemonQuery { Sort = "-species" }, "0321" },
        { new PokemonQuery { Sort = "created" }, "0123" },
    };

    public static TheoryData<PokemonQuery, string> BadQueries => new()
    {
        { new PokemonQuery { Species = "Missingno" }, "species" },
        { new PokemonQuery { Type = "Plastic" }, "type" },
        { new PokemonQuery { LevelMin = 0 }, "level.min" },
        { new PokemonQuery { LevelMax = 101 }, "level.max" },
        { new PokemonQuery { LevelMin = 9, LevelMax = 8 }, "level.max" },
        { new PokemonQuery { Nature = "Grumpy" }, "nature" },
        { new PokemonQuery { Ability = "Stench of Doom" }, "ability" },
        { new PokemonQuery { Gender = "1" }, "gender" },
        { new PokemonQuery { Move = "Cut Corners" }, "move" },
        { new PokemonQuery { Text = new string('a', 101) }, "text" },
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
    [MemberData(nameof(Filters))]
    public void A_query_finds(PokemonQuery query, string expected) => Assert.Equal(expected, Numbers(Own(query).Value!.Items));

    [Theory]
    [MemberData(nameof(BadQueries))]
    public void A_bad_query_is_refused_by_its_member(PokemonQuery query, string field)
    {
        var refusal = Own(query).Refusal!;

        Assert.Equal(RefusalCode.ValidationFailed, refusal.Code);
        Assert.Equal(field, Assert.Single(refusal.Problems).Field);
    }

    [Fact]
    public void Every_problem_is_named_at_once()
    {
        var query = new PokemonQuery { Species = "x", Gender = "x", Sort = "x", Limit = 0 };

        Assert.Equal(["species", "gender", "sort", "limit"], Own(query).Refusal!.Problems.Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("box")]
    [InlineData("-box")]
    [InlineData("-level")]
    [InlineData("species")]
    [InlineData("created")]
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
        Assert.Equal("tag", Assert.Single(VaultList.ForOthers(Vault, new PokemonQuery { Tag = "gift" }, Sample.Catalog).Refusal!.Problems).Field);
    }

    [Fact]
    [Trait("Rule", "C-PRIVATE")]
    public void A_private_vault_is_empty_to_others() =>
        Assert.Empty(VaultList.ForOthers(Vault with { IsPublic = false }, new PokemonQuery(), Sample.Catalog).Value!.Items);

    private static Reply<Page<PokemonView>> Own(PokemonQuery query) => VaultList.ForOwner(Vault, query, Sample.Catalog);

    private static string Numbers(IEnumerable<PokemonView> items) => string.Concat(items.Select(item => item.Slot));

    private static string Cursor(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
