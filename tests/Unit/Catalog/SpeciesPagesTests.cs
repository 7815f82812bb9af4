using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Details;

namespace PokeTradeVault.Unit.Catalog;

public sealed class SpeciesPagesTests
{
    private static readonly SpeciesPages Pages = new(GameCatalog.Instance);

    [Theory]
    [InlineData("raichu alola", "Pichu,Pikachu,Raichu,Raichu-Alola")]
    [InlineData("Eevee", "Eevee,Vaporeon,Jolteon,Flareon,Espeon,Umbreon,Leafeon,Glaceon,Sylveon")]
    [InlineData("Sirfetch'd", "Farfetch’d-Galar,Sirfetch’d")]
    [InlineData("Basculegion-F", "Basculin-White-Striped,Basculegion,Basculegion-F")]
    [InlineData("Ditto", "Ditto")]
    [InlineData("Rotom-Wash", "Rotom-Wash")]
    [InlineData("Pikachu-Original", "Pikachu-Original")]
    [InlineData("Shellos-East", "Shellos,Gastrodon,Gastrodon-East")]
    public void A_line_begins_with_its_first_stage(string name, string line) =>
        Assert.Equal(line, string.Join(',', Pages.Find(name)!.EvolutionLine.Select(stage => stage.Name)));

    [Fact]
    public void Details_say_what_a_page_shows()
    {
        var details = Pages.Find("charizard")!;

        Assert.Equal(("Charizard", 6, 1, "Charizard", null), (details.Name, details.Num, details.Generation, details.BaseSpecies, details.Form));
        Assert.Equal(["Fire", "Flying"], details.Types);
        Assert.Equal((78, 100), (details.BaseStats.Hp, details.BaseStats.Spe));
        Assert.Equal(["Blaze", "Solar Power"], details.Abilities.Select(ability => ability.Name));
        Assert.Equal(0.875, details.MaleShare);
        Assert.Equal(["Monster", "Dragon"], details.EggGroups);
        Assert.Equal(["Charizard", "Charizard-Mega-X", "Charizard-Mega-Y", "Charizard-Gmax"], details.Forms.Select(form => form.Name));
        Assert.Equal([true, false, false, false], details.Forms.Select(form => form.Storable));
        Assert.Equal([null, 16, 36], details.EvolutionLine.Select(stage => stage.Evolution?.Level));
        Assert.False(details.EventOnly);
        Assert.True(Pages.Find("Mew")!.EventOnly);
        Assert.Null(Pages.Find("Ditto")!.MaleShare);
    }

    [Fact]
    public void Moves_come_with_every_way_to_them()
    {
        var moves = Pages.MovesOf("Raichu")!.Value.ToDictionary(move => move.Name);

        Assert.Contains(new MoveWay { Generation = 9, Way = LearnWay.Machine }, moves["Thunderbolt"].Ways);
        Assert.Contains(new MoveWay { Generation = 8, Games = "Legends: Arceus", Way = LearnWay.Tutor }, moves["Thunderbolt"].Ways);
        Assert.Contains(new MoveWay { Generation = 3, Way = LearnWay.LevelUp, Level = 26, From = "Pikachu" }, moves["Thunderbolt"].Ways);
        Assert.Contains(new MoveWay { Generation = 9, Way = LearnWay.Egg, From = "Pichu" }, moves["Volt Tackle"].Ways);
        Assert.Contains(new MoveWay { Generation = 3, Way = LearnWay.Event, Level = 10, From = "Pikachu" }, moves["Fly"].Ways);
        Assert.Equal(("Electric", "Special", 90, 100, 15), (moves["Thunderbolt"].Type, moves["Thunderbolt"].Category, moves["Thunderbolt"].Power, moves["Thunderbolt"].Accuracy, moves["Thunderbolt"].Pp));
        Assert.Equal(9, moves["Thunderbolt"].Ways[0].Generation);
    }

    [Fact]
    public void Every_species_has_a_page_and_every_one_that_can_be_stored_has_moves() =>
        Assert.All(GameCatalog.Instance.Species.Items, species =>
        {
            Assert.Equal(species.Name, Pages.Find(species.Name)!.Name);
            Assert.Contains(species.Name, Pages.Find(species.Name)!.Forms.Select(form => form.Name));
            if (species.CanBeStored) Assert.NotEmpty(Pages.MovesOf(species.Name)!.Value);
        });

    [Fact]
    public void What_is_no_species_has_no_page()
    {
        Assert.Null(Pages.Find("MissingNo."));
        Assert.Null(Pages.MovesOf("MissingNo."));
    }
}
