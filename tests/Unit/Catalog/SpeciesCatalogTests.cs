using CsCheck;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Unit.Catalog;

public sealed class SpeciesCatalogTests
{
    private static readonly SpeciesCatalog Species = GameCatalog.Instance.Species;

    [Theory]
    [InlineData("pikachu", "Pikachu")]
    [InlineData("  PIKA chu ", "Pikachu")]
    [InlineData("Flabebe", "Flabébé")]
    [InlineData("Flabe\u0301be\u0301", "Flabébé")]
    [InlineData("farfetchd", "Farfetch’d")]
    [InlineData("Farfetch'd-Galar", "Farfetch’d-Galar")]
    [InlineData("type null", "Type: Null")]
    [InlineData("hooh", "Ho-Oh")]
    [InlineData("Nidoran♀", "Nidoran-F")]
    [InlineData("Nidoran♂", "Nidoran-M")]
    [InlineData("nidoran-f", "Nidoran-F")]
    [InlineData("ogerpon wellspring", "Ogerpon-Wellspring")]
    [InlineData("Ogerpon-Teal", "Ogerpon")]
    [InlineData("TAUROS_PALDEA_BLAZE", "Tauros-Paldea-Blaze")]
    [InlineData("Zygarde-10%", "Zygarde-10%")]
    [InlineData("zygarde10", "Zygarde-10%")]
    [InlineData("Mr. Mime", "Mr. Mime")]
    [InlineData("Porygon-Z", "Porygon-Z")]
    [InlineData("Unown-?", "Unown-Question")]
    [InlineData("unown !", "Unown-Exclamation")]
    [InlineData("Unown-Question", "Unown-Question")]
    [InlineData("Unown-A", "Unown")]
    [InlineData("Vivillon-Meadow", "Vivillon")]
    [InlineData("Alolan Raichu", "Raichu-Alola")]
    [InlineData("Paldean Tauros Aqua", "Tauros-Paldea-Aqua")]
    [InlineData("Ｐｉｋａｃｈｕ", "Pikachu")]
    [InlineData("Pikachoo", null)]
    [InlineData("Syclant", null)]
    [InlineData("MissingNo.", null)]
    [InlineData("", null)]
    [InlineData("\ud83d", null)]
    [InlineData(null, null)]
    public void A_species_is_found_however_it_is_written(string? text, string? name)
    {
        Assert.Equal(name, Species.Find(text)?.Name);
    }

    [Fact]
    public void Every_species_is_found_by_its_own_name() =>
        Assert.All(Species.Items, species => Assert.Same(species, Species.Find(species.Name)));

    [Fact]
    public void Case_spaces_and_punctuation_never_matter() =>
        (from species in Gen.OneOf([.. Species.Items])
         from upper in Gen.Bool.Array[64]
         from noise in Gen.OneOf("", " ", "-", ".", "'", "_", ":").Array[64]
         select (species, text: string.Concat(species.Name.Select((c, i) => noise[i] + (upper[i] ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c))))))
        .Where(sample => sample.text.Length <= NameKey.LengthMax)
        .Sample(sample => Species.Find(sample.text) == sample.species);

    [Theory]
    [InlineData("Pikachoo", "Pikachu")]
    [InlineData("Charzard", "Charizard")]
    [InlineData("Bulbasuar", "Bulbasaur")]
    [InlineData("Mewtow", "Mewtwo")]
    [InlineData("ogerpon wellsprin", "Ogerpon-Wellspring")]
    [InlineData("qqqqqqqqqq", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void A_mistyped_name_is_answered_with_the_nearest_one(string text, string? nearest) =>
        Assert.Equal(nearest, Species.Nearest(text));

    [Theory]
    [InlineData("pika", 3, "Pikachu,Pikachu-Cosplay,Pikachu-Rock-Star")]
    [InlineData("mew", 3, "Mew,Mewtwo,Mewtwo-Mega-X")]
    [InlineData("wash", 2, "Rotom-Wash,Wishiwashi")]
    [InlineData("25", 1, "Pikachu")]
    [InlineData("chu", 3, "Pikachu,Pikachu-Cosplay,Pikachu-Rock-Star")]
    [InlineData("flabé", 1, "Flabébé")]
    [InlineData("kyurem", 3, "Kyurem,Kyurem-Black,Kyurem-White")]
    [InlineData(null, 2, "Bulbasaur,Ivysaur")]
    [InlineData("%%%", 2, "")]
    [InlineData("nothing is called so", 2, "")]
    public void A_search_answers_the_best_first(string? text, int limit, string names) =>
        Assert.Equal(names, string.Join(',', Species.Search(text, limit).Select(entry => entry.Name)));

    [Fact]
    public void A_search_never_answers_more_than_asked_for() =>
        Gen.Select(Gen.String.AlphaNumeric, Gen.Int[1, 100])
            .Sample((text, limit) => Species.Search(text, limit).Count <= limit);

    [Fact]
    public void An_entry_says_what_a_form_needs_to_know()
    {
        var entry = Assert.Single(Species.Search("Salazzle", 1));

        Assert.Equal(758, entry.Num);
        Assert.Equal(["Poison", "Fire"], entry.Types);
        Assert.Equal([Gender.Female], entry.Genders);
        Assert.Equal(["Corrosion", "Oblivious"], entry.Abilities.Select(ability => ability.Name));
        Assert.Equal([AbilitySlot.First, AbilitySlot.Hidden], entry.Abilities.Select(ability => ability.Slot));
        Assert.Equal(117, entry.BaseStats.Spe);
        Assert.Equal(7, entry.Generation);
        Assert.Equal("salazzle", entry.SpriteKey);
        Assert.True(entry.Storable);
    }

    [Fact]
    public void The_likelier_gender_comes_first()
    {
        Assert.Equal([Gender.Male, Gender.Female], Species.Find("Bulbasaur")!.Genders);
        Assert.Equal([Gender.Female, Gender.Male], Species.Find("Clefairy")!.Genders);
        Assert.Equal([Gender.Male, Gender.Female], Species.Find("Pikachu")!.Genders);
        Assert.Equal([Gender.Genderless], Species.Find("Ditto")!.Genders);
    }

    [Theory]
    [InlineData("Charizard-Mega-X", FormKind.Mega)]
    [InlineData("Groudon-Primal", FormKind.Mega)]
    [InlineData("Tatsugiri-Curly-Mega", FormKind.Mega)]
    [InlineData("Pikachu-Gmax", FormKind.Gigantamax)]
    [InlineData("Urshifu-Rapid-Strike-Gmax", FormKind.Gigantamax)]
    [InlineData("Eternatus-Eternamax", FormKind.Gigantamax)]
    [InlineData("Aegislash-Blade", FormKind.Battle)]
    [InlineData("Ogerpon-Teal-Tera", FormKind.Battle)]
    [InlineData("Necrozma-Ultra", FormKind.Battle)]
    [InlineData("Calyrex-Ice", FormKind.Fused)]
    [InlineData("Rotom-Wash", FormKind.Storable)]
    [InlineData("Giratina-Origin", FormKind.Storable)]
    [InlineData("Meganium", FormKind.Storable)]
    [InlineData("Yanmega", FormKind.Storable)]
    public void A_form_says_whether_a_box_holds_it(string name, FormKind kind) =>
        Assert.Equal(kind, Species.Find(name)?.Kind);

    [Fact]
    public void The_lists_name_what_the_fields_take()
    {
        var lists = GameCatalog.Instance.Lists;

        Assert.Equal((25, 18, 19, 9), (lists.Natures.Count, lists.Types.Count, lists.TeraTypes.Count, lists.Languages.Count));
        Assert.Contains("Thunderbolt", lists.Moves);
        Assert.DoesNotContain("Catastropika", lists.Moves);
        Assert.DoesNotContain("Max Flare", lists.Moves);
        Assert.Contains("Beast Ball", lists.Balls);
        Assert.DoesNotContain("Leftovers", lists.Balls);
        Assert.Contains("Leftovers", lists.Items);
        Assert.Contains("Legends: Z-A", lists.Games);
    }
}
