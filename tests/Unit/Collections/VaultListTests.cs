using System.Text;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

public sealed class VaultListTests
{
    private static readonly Vault Vault = Sample.Vault(
        Sample.Pokemon(0, Sample.Pikachu with { Level = 50, Shiny = true, Tags = ["Gift"], Nickname = "Sparky" }),
        Sample.Pokemon(1, new PokemonInput
        {
            Species = "Charizard",
            Level = 36,
            Nature = "Jolly",
            Ability = "Blaze",
            Gender = "male",
            Moves = ["Fly", "Air Slash"],
            Evs = new StatsInput { Spe = 252 },
            Ball = "Premier Ball",
            TeraType = "Ghost",
            OriginGame = "Red",
            Language = "JPN",
            Ot = "Red",
            OtId = 12345,
        }),
        Sample.Pokemon(2, new PokemonInput { Species = "Magnemite", Level = 1, Ability = "Sturdy", Gender = "none", Ivs = new StatsInput { Atk = 0 }, Favourite = true }),
        Sample.Pokemon(3, Sample.Pikachu with { Item = "Light Ball", Ot = "Pokéfan" }));

    public static TheoryData<string, string> Filters => new()
    {
        { "", "0123" },
        { "species=PIKA-CHU", "03" },
        { "type=electric", "023" },
        { "type=Flying", "1" },
        { "type=steel&type=Electric", "2" },
        { "type=Fire&type=Electric", "" },
        { "generation=1", "0123" },
        { "generation=9", "" },
        { "shiny=true", "0" },
        { "forTrade=false", "12" },
        { "favourite=true", "2" },
        { "inTrade=true", "" },
        { "level.min=5&level.max=36", "13" },
        { "nature=timid", "03" },
        { "ability=blaze", "1" },
        { "gender=none", "2" },
        { "ivs.atk.max=0", "2" },
        { "ivs.atk.min=1&ivs.spe.min=31", "013" },
        { "ivs.perfect.min=6", "013" },
        { "ivs.perfect.min=5", "0123" },
        { "evs.spe.min=252", "1" },
        { "move=fly", "1" },
        { "move=fly&move=Air Slash", "1" },
        { "move=fly&move=Thunderbolt", "" },
        { "item=light ball", "3" },
        { "ball=Premier Ball", "1" },
        { "teraType=ghost", "1" },
        { "originGame=Pokémon Red", "1" },
        { "language=ja", "1" },
        { "ot=Red", "1" },
        { "ot=red", "" },
        { "otId=12345", "1" },
        { "legality=unknown", "0123" },
        { "tag=gift", "0" },
        { "tag=gift&tag=Kanto", "" },
        { "box=0", "0123" },
        { "box=1", "" },
        { "text=spark", "0" },
        { "text= red ", "1" },
        { "text=POKÉFAN", "3" },
        { "text=pokefan", "3" },
        { "text=%", "" },
        { "text=CHAR&shiny=true", "" },
    };

    public static TheoryData<string, string> Orders => new()
    {
        { "-box", "3210" },
        { "level", "2310" },
        { "-species", "0321" },
        { "number", "1032" },
        { "created", "0123" },
        { "name", "1230" },
        { "-ivs", "3102" },
    };

    public static TheoryData<string, string> BadFilters => new()
    {
        { "species=Missingno", "species" },
        { "type=Plastic", "type" },
        { "level.min=0", "level.min" },
        { "level.max=101", "level.max" },
        { "level.min=9&level.max=8", "level.max" },
        { "ivs.spe.min=9&ivs.spe.max=8", "ivs.spe.max" },
        { "ivs.hp.min=32", "ivs.hp.min" },
        { "evs.hp.max=253", "evs.hp.max" },
        { "ivs.perfect.min=7", "ivs.perfect.min" },
        { "generation=10", "generation" },
        { "shiny=yes", "shiny" },
        { "nature=Grumpy", "nature" },
        { "ability=Stench of Doom", "ability" },
        { "gender=1", "gender" },
        { "move=Cut Corners", "move" },
        { "item=Potion of Doom", "item" },
        { "ball=Football", "ball" },
        { "teraType=Plastic", "teraType" },
        { "originGame=Tetris", "originGame" },
        { "language=Klingon", "language" },
        { "otId=1000000", "otId" },
        { "legality=fine", "legality" },
        { "box=100", "box" },
        { "species=Pikachu&species=Raichu", "species" },
        { "move=a&move=b&move=c&move=d&move=e", "move" },
        { "colour=red", "colour" },
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
    [MemberData(nameof(Filters))]
    public void Filters_find(string filters, string expected)
    {
        var query = new PokemonQuery { Filters = Sample.Filters(filters) };

        Assert.Equal(expected, Numbers(Own(query).Value!.Items));
        Assert.Equal(expected.Length, VaultList.Count(Vault, query.Filters, Sample.Catalog).Value!.Count);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_list_is_in_order(string sort, string expected) =>
        Assert.Equal(expected, Numbers(Own(new PokemonQuery { Sort = sort }).Value!.Items));

    [Theory]
    [MemberData(nameof(BadFilters))]
    public void A_bad_filter_is_refused_by_its_name(string filters, string field)
    {
        var terms = Sample.Filters(filters);

        Assert.All([Own(new PokemonQuery { Filters = terms }).Refusal!, VaultList.Count(Vault, terms, Sample.Catalog).Refusal!], refusal =>
        {
            Assert.Equal(RefusalCode.ValidationFailed, refusal.Code);
            Assert.Equal(field, Assert.Single(refusal.Problems).Field);
        });
    }

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
        Assert.Equal("tag", Assert.Single(VaultList.ForOthers(Vault, new PokemonQuery { Filters = Sample.Filters("tag=gift") }, Sample.Catalog).Refusal!.Problems).Field);
    }

    [Fact]
    [Trait("Rule", "C-PRIVATE")]
    public void A_private_vault_is_empty_to_others() =>
        Assert.Empty(VaultList.ForOthers(Vault with { IsPublic = false }, new PokemonQuery(), Sample.Catalog).Value!.Items);

    private static Reply<Page<PokemonView>> Own(PokemonQuery query) => VaultList.ForOwner(Vault, query, Sample.Catalog);

    private static string Numbers(IEnumerable<PokemonView> items) => string.Concat(items.Select(item => item.Slot));

    private static string Cursor(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
