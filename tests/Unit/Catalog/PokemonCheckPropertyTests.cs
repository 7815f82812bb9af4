using CsCheck;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Samples;

namespace PokeTradeVault.Unit.Catalog;

public sealed class PokemonCheckPropertyTests
{
    private static readonly GameCatalog Catalog = GameCatalog.Instance;

    private static readonly Gen<StatsInput> Ivs = Generated.Stats(31);

    private static readonly Gen<PokemonInput> Inputs =
        from species in Gen.OneOf([.. Catalog.Species.Items.Where(each => each.CanBeStored)])
        from ability in Gen.OneOf([.. species.Abilities])
        from gender in Gen.OneOf([.. species.Genders])
        from ivs in Ivs
        from evs in Generated.Stats(85)
        from moves in Gen.OneOf([.. Catalog.Lists.Moves]).Array[0, 4]
        from texts in Gen.OneOf("", " x ", "e\u0301", "ひみつ", "\u110b\u1161", "a\u0323\u0302", "Nia").Array[3]
        from names in Gen.Select(Generated.One(Catalog.Natures.Names), Generated.One(Catalog.Items.Names), Generated.One(Catalog.Balls.Names), Generated.One(Catalog.TeraTypes.Names))
        from origin in Gen.Select(Generated.One(Catalog.Games.Names), Generated.One(Catalog.Languages.Names), Gen.Int[0, 999_999].Nullable())
        from rest in Gen.Select(Gen.Int[1, 100], Gen.Bool, Gen.Bool)
        from friendship in Gen.Int[0, 255].Nullable()
        from dynamaxLevel in Gen.Int[0, 10].Nullable()
        from gigantamax in Gen.Bool
        select new PokemonInput
        {
            Species = species.Name,
            Nickname = texts[0],
            Level = rest.Item1,
            Nature = names.Item1,
            Ability = ability.Name,
            Gender = gender is Gender.Genderless ? "none" : gender.ToString(),
            Ivs = ivs,
            Evs = evs,
            Moves = moves.Where(name => !name.StartsWith("Hidden Power", StringComparison.Ordinal)).Distinct().ToValueList(),
            Shiny = rest.Item2,
            Item = names.Item2,
            Ball = names.Item3,
            TeraType = names.Item4,
            OriginGame = origin.Item1,
            Ot = texts[1],
            OtId = origin.Item3,
            Language = origin.Item2,
            Notes = texts[2],
            Tags = texts.Where(text => text.Length > 0).ToValueList(),
            ForTrade = rest.Item3,
            Happiness = friendship,
            DynamaxLevel = dynamaxLevel,
            Gigantamax = gigantamax && Catalog.Species.CanGigantamax(species),
        };

    [Fact]
    public void What_the_catalog_offers_is_accepted_and_checking_the_answer_changes_nothing() => Inputs.Sample(input =>
    {
        var first = Rules.Check(input);
        Assert.Empty(first.Problems);
        Assert.NotNull(first.Sheet);
        Assert.NotNull(first.Own);

        var again = Rules.Check(WrittenDown.Of(first.Sheet, first.Own));

        Assert.Equal(first.Sheet, again.Sheet);
        Assert.Equal(first.Own, again.Own);
    });

    [Fact]
    public void Every_species_that_can_be_stored_needs_no_more_than_a_level() =>
        Assert.All(Catalog.Species.Items, species =>
        {
            var check = Rules.Check(new PokemonInput { Species = species.Name, Level = 5 });
            Assert.Equal(species.CanBeStored ? species.Name : null, check.Sheet?.Species);
        });

    [Fact]
    public void No_text_makes_the_check_fail() =>
        Gen.Char.Array[0, 30].Select(chars => new string(chars)).Sample(text =>
        {
            var check = Rules.Check(new PokemonInput
            {
                Species = text,
                Nickname = text,
                Level = 5,
                Nature = text,
                Ability = text,
                Gender = text,
                Moves = [text],
                Item = text,
                Ball = text,
                TeraType = text,
                OriginGame = text,
                Ot = text,
                Language = text,
                Notes = text,
                Tags = [text],
            });
            Assert.Null(check.Sheet);
        });
}
