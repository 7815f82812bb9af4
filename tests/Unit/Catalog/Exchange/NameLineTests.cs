using static PokeTradeVault.Unit.Catalog.Exchange.Reading;

namespace PokeTradeVault.Unit.Catalog.Exchange;

/// <summary>The first line of a set, and what is read of it: species, nickname, gender, item.</summary>
[Trait("Rule", "C-NOTES")]
public sealed class NameLineTests
{
    [Theory]
    [InlineData("Pikachu", "Pikachu", null, null, null)]
    [InlineData("  Pikachu  ", "Pikachu", null, null, null)]
    [InlineData("Pikachu (M) @ Light Ball", "Pikachu", null, "male", "Light Ball")]
    [InlineData("Pikachu (♀) @ Light Ball  ", "Pikachu", null, "female", "Light Ball")]
    [InlineData("Pikachu ♂", "Pikachu", null, "male", null)]
    [InlineData("Pikachu ♀\uFE0E @ Leftovers", "Pikachu", null, "female", "Leftovers")]
    [InlineData("Pikachu (メス)", "Pikachu", null, "female", null)]
    [InlineData("Pikachu (W)", "Pikachu", null, "female", null)]
    [InlineData("Sparky (Pikachu) (f)", "Pikachu", "Sparky", "female", null)]
    [InlineData("Type: Null @ Eviolite", "Type: Null", null, null, "Eviolite")]
    [InlineData("Ho-Oh", "Ho-Oh", null, null, null)]
    [InlineData("Farfetch'd", "Farfetch’d", null, null, null)]
    [InlineData("Farfetch’d (F) @ Leek", "Farfetch’d", null, "female", "Leek")]
    [InlineData("Nidoran♀", "Nidoran-F", null, null, null)]
    [InlineData("Nidoran♂ (M)", "Nidoran-M", null, "male", null)]
    [InlineData("Nidoran ♂", "Nidoran-M", null, null, null)]
    [InlineData("Queen (Nidoran♀) (F)", "Nidoran-F", "Queen", "female", null)]
    [InlineData("Zygarde-10%", "Zygarde-10%", null, null, null)]
    [InlineData("Tauros-Paldea-Blaze (M)", "Tauros-Paldea-Blaze", null, "male", null)]
    [InlineData("Mr. Mime-Galar", "Mr. Mime-Galar", null, null, null)]
    [InlineData("Kad (Abra)", "Abra", "Kad", null, null)]
    [InlineData("a (b) c (Mew)", "Mew", "a (b) c", null, null)]
    [InlineData("(M) (Mew)", "Mew", "(M)", null, null)]
    [InlineData("Mew (M) (Mew)", "Mew", "Mew (M)", null, null)]
    [InlineData("A @ B (Mew)", "Mew", "A @ B", null, null)]
    [InlineData("A @ Leftovers (Mew) @ Leftovers", "Mew", "A @ Leftovers", null, "Leftovers")]
    [InlineData("Pikachu\u00a0(F)\u00a0@\u00a0Light\u00a0Ball", "Pikachu", null, "female", "Light\u00a0Ball")]
    [InlineData("でん　（Ｐｉｋａｃｈｕ）（Ｍ）　＠　Light Ball", "Pikachu", "でん", "male", "Light Ball")]
    [InlineData("a\u00a0b (Mew)", "Mew", "a\u00a0b", null, null)]
    [InlineData("Mew @ ", "Mew", null, null, null)]
    [InlineData("Mew @ (none)", "Mew", null, null, null)]
    [InlineData("Mew @ Lefovers", "Mew", null, null, "Lefovers")]
    public void Is_read_as_it_is_meant(string line, string species, string? nickname, string? gender, string? item)
    {
        var set = One(line);

        Assert.Equal((species, nickname, gender, item), (Catalog.Samples.Rules.Check(set.Input with { Nickname = null, Item = null }).Sheet?.Species ?? set.Input.Species, set.Input.Nickname, set.Input.Gender, set.Input.Item));
        Assert.Empty(set.Notes);
    }

    [Theory]
    [InlineData("Nidoran (F)", "Nidoran-F")]
    [InlineData("Nidoran (M) @ Leftovers", "Nidoran-M")]
    [InlineData("Queen (Nidoran) (F)", "Nidoran-F")]
    [InlineData("Indeedee (F)", "Indeedee-F")]
    [InlineData("Basculegion (♀)", "Basculegion-F")]
    public void A_gender_that_is_a_form_is_read_as_that_form_and_noted(string line, string species)
    {
        var set = One(line);

        Assert.Equal(species, set.Input.Species);
        Assert.Equal([$"1: {line}: read as {species}"], NotesOf(set));
        Assert.Empty(ProblemsOf(set));
    }

    [Theory]
    [InlineData("Urshifu-Rapid-Strike-Gmax", "Urshifu-Rapid-Strike")]
    [InlineData("Fist (Urshifu-Gmax) (M)", "Urshifu")]
    [InlineData("Alcremie-Gmax", "Alcremie")]
    public void A_Gigantamax_form_is_read_as_what_becomes_it_and_noted(string line, string species)
    {
        var set = One(line);

        Assert.Equal((species, true), (set.Input.Species, set.Input.Gigantamax));
        Assert.EndsWith($"read as {species} that can Gigantamax", Assert.Single(set.Notes).Reason, StringComparison.Ordinal);
        Assert.Empty(ProblemsOf(set));
    }

    [Theory]
    [InlineData("Ogerpon-Wellspring-Tera (F) @ Wellspring Mask", "Ogerpon-Wellspring")]
    [InlineData("Mask (Ogerpon-Teal-Tera)", "Ogerpon")]
    public void A_Terastal_form_is_read_as_what_becomes_it_and_noted(string line, string species)
    {
        var set = One(line);

        Assert.Equal(species, set.Input.Species);
        Assert.EndsWith($"lasts for a battle only: read as {species}", Assert.Single(set.Notes).Reason, StringComparison.Ordinal);
        Assert.Empty(ProblemsOf(set));
    }

    [Theory]
    [InlineData("Pikachuu", "species: no species is called \"Pikachuu\": did you mean Pikachu?")]
    [InlineData("Sparky (Pikachuu) (M)", "species: no species is called \"Pikachuu\": did you mean Pikachu?")]
    [InlineData("Charizard-Mega-X", "species: Charizard-Mega-X lasts for a battle only (Mega Evolution or Primal Reversion): enter Charizard")]
    [InlineData("Eternatus-Eternamax", "species: Eternatus-Eternamax lasts for a battle only (Gigantamax): enter Eternatus")]
    [InlineData("Eevee\uFFFD", "species: no species is called \"Eevee\uFFFD\": did you mean Eevee?")]
    [InlineData("Ee\0vee", "species: no species is called \"Ee\uFFFDvee\": did you mean Eevee?")]
    [InlineData("Mew (F)", "gender: Mew has no gender")]
    [InlineData("Mew @ Lefovers", "item: no item is called \"Lefovers\": did you mean Leftovers?")]
    [InlineData("Nicknamed too long (Mew)", "nickname: must have at most 12 characters")]
    public void What_can_not_be_is_a_problem_with_a_near_name(string line, string problem) => Assert.Equal([problem], ProblemsOf(One(line)));
}
