using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-FILTER")]
public sealed class PokemonFilterTests
{
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
        { "locked=true", "" },
        { "locked=false", "0123" },
        { "duplicates=true", "" },
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
        { "legality=legal", "023" },
        { "legality=questionable", "1" },
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

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filters_find(string filters, string expected)
    {
        var query = new PokemonQuery { Filters = Sample.Filters(filters) };

        Assert.Equal(expected, Numbers(Own(query).Value!.Items));
        Assert.Equal(expected.Length, VaultList.Count(Sample.Various, query.Filters, Sample.Catalog).Value!.Count);
    }

    [Theory]
    [MemberData(nameof(BadFilters))]
    public void A_bad_filter_is_refused_by_its_name(string filters, string field)
    {
        var terms = Sample.Filters(filters);

        Assert.All([Own(new PokemonQuery { Filters = terms }).Refusal!, VaultList.Count(Sample.Various, terms, Sample.Catalog).Refusal!], refusal =>
        {
            Assert.Equal(RefusalCode.ValidationFailed, refusal.Code);
            Assert.Equal(field, Assert.Single(refusal.Problems).Field);
        });
    }

    [Fact]
    public void Locks_and_duplicates_are_found()
    {
        var vault = Sample.Vault(Sample.Pokemon(0), Sample.Pokemon(1, Sample.Pikachu with { Nature = "Bold" }) with { OwnLock = OwnLock.Shut }, Sample.Pokemon(2));

        string Found(string filters) => Numbers(VaultList.ForOwner(vault, new PokemonQuery { Filters = Sample.Filters(filters) }, Sample.Catalog).Value!.Items);

        Assert.Equal("02", Found("duplicates=true"));
        Assert.Equal("1", Found("duplicates=false"));
        Assert.Equal("1", Found("locked=true"));
        Assert.Equal("02", Found("locked=false"));
    }

    private static Reply<Page<PokemonView>> Own(PokemonQuery query) => VaultList.ForOwner(Sample.Various, query, Sample.Catalog);

    private static string Numbers(IEnumerable<PokemonView> items) => string.Concat(items.Select(item => item.Slot));
}
