using CsCheck;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Exchange;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Samples;

namespace PokeTradeVault.Unit.Catalog.Exchange;

/// <summary>What was written is read back as it was, and nothing of it is noted as unused or guessed.</summary>
[Trait("Rule", "C-ROUND-TRIP")]
public sealed class RoundTripTests
{
    private static readonly GameCatalog Catalog = GameCatalog.Instance;
    private static readonly SetTexts Texts = new(Catalog);
    private static readonly Species[] Storable = [.. Catalog.Species.Items.Where(each => each.CanBeStored)];

    private static readonly string?[] Names =
    [
        null, "", "Sparky", "Nia 2", "(", ")", "a @ b", "@ b", "b @", " @ ", "x (M)", "(F)", "a (b", "a) b", "(Pikachu)", "Pikachu", "♀", "x ♂",
        "a|b", "a]b", "|||||||||||", "%7C", "%257C", "50%", "a,b", ";\\;", "\"a\"", "'=1", "=1+1", "+x", "@x", "-1", "'", "- Surf", "EVs: 1 HP", "Bold Nature",
        "=== x ===", "===", "Level: 5", "Shiny: Yes", "e\u0301ひみつ", "😀", "a\tb".Replace('\t', ' '), "Kad", "a  b", "#", "//", "a\u00a0(b)", "（Mew）", "＠　x", "{\"a\":1}", "None",
    ];

    private static readonly Gen<StatsInput> Ivs = Generated.Stats(31);

    public static TheoryData<SetFormat> Formats => [SetFormat.Showdown, SetFormat.Packed, SetFormat.Csv, SetFormat.Json];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_species_and_form_comes_back_as_it_was(SetFormat format)
    {
        var pokemon = Storable.Select(species => WrittenDown.Of(Rules.Check(new PokemonInput { Species = species.Name, Level = 50 }).Sheet!, OwnerNotes.Empty)).ToList();

        AssertSame(format, pokemon);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Whatever_a_vault_can_hold_comes_back_as_it_was(SetFormat format) =>
        Gen.OneOf(Storable).SelectMany(Pokemon).Array[1, 8].Sample(pokemon => AssertSame(format, pokemon), iter: 300);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_is_written_of_nothing(SetFormat format)
    {
        var read = Texts.Read(format, Texts.Write(format, []), 10);

        Assert.Equal((0, null), (read.Sets.Count, read.Fault));
    }

    private static void AssertSame(SetFormat format, IReadOnlyList<PokemonInput> pokemon)
    {
        var text = Texts.Write(format, pokemon);
        var read = Texts.Read(format, text, pokemon.Count);

        Assert.Equal((null, false, pokemon.Count), (read.Fault, read.TooMany, read.Sets.Count));
        foreach (var (before, after) in pokemon.Zip(read.Sets))
        {
            Assert.Empty(after.Problems);
            if (!before.Moves!.Value.Any(move => move.StartsWith("Hidden Power ", StringComparison.Ordinal)))
                Assert.Empty(after.Notes);
            var (was, now) = (Rules.Check(before), Rules.Check(after.Input));
            Assert.Empty(now.Problems);
            Assert.Equal(was.Sheet, now.Sheet);
            if (format is SetFormat.Csv or SetFormat.Json)
                Assert.Equal(was.Own, now.Own);
        }
    }

    private static Gen<PokemonInput> Pokemon(Species species) =>
        from ability in Gen.OneOf([.. species.Abilities])
        from gender in Gen.OneOf([.. species.Genders])
        from ivs in Gen.Frequency((1, Gen.Const(new StatsInput())), (3, Ivs))
        from evs in Generated.Stats(85)
        from moves in Gen.OneOf([.. Catalog.Lists.Moves]).Array[0, 4]
        from texts in Gen.OneOf(Names).Array[6]
        from names in Gen.Select(Generated.One(Catalog.Natures.Names), Generated.One(Catalog.Items.Names), Generated.One(Catalog.Balls.Names), Generated.One(Catalog.TeraTypes.Names))
        from origin in Gen.Select(Generated.One(Catalog.Games.Names), Generated.One(Catalog.Languages.Names), Gen.Int[0, 999_999].Nullable())
        from flags in Gen.Bool.Array[4]
        from numbers in Gen.Select(Gen.Int[1, 100], Gen.Int[0, 255].Nullable(), Gen.Int[0, 10].Nullable())
        let input = new PokemonInput
        {
            Species = species.Name,
            Nickname = texts[0],
            Level = numbers.Item1,
            Nature = names.Item1,
            Ability = ability.Name,
            Gender = gender is Gender.Genderless ? "none" : gender.ToString(),
            Ivs = ivs,
            Evs = evs,
            Moves = moves.DistinctBy(name => Catalog.Moves.Find(name)!.ListedAs).ToValueList(),
            Shiny = flags[0],
            Item = names.Item2,
            Ball = names.Item3,
            TeraType = names.Item4,
            OriginGame = origin.Item1,
            Ot = texts[1],
            OtId = origin.Item3,
            Language = origin.Item2,
            Notes = texts[2] + "\n" + texts[3],
            Tags = texts[4..].Where(text => !string.IsNullOrWhiteSpace(text)).ToValueList()!,
            ForTrade = flags[1],
            Favourite = flags[2],
            Happiness = numbers.Item2,
            DynamaxLevel = numbers.Item3,
            Gigantamax = flags[3] && Catalog.Species.CanGigantamax(species),
        }
        let check = Rules.Check(input)
        select WrittenDown.Of(check.Sheet!, check.Own!);
}
