using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-DEX")]
public sealed class LivingDexTests
{
    private static readonly VaultTally Held = Sample.Vault(
        Sample.Pokemon(0),
        Sample.Pokemon(1, Sample.Pikachu with { Shiny = true }),
        Sample.Pokemon(2, new PokemonInput { Species = "Raichu-Alola", Level = 30 })).Tally();

    private static readonly LivingDex Dex = LivingDex.Of(Held, Sample.Catalog.Species);

    [Fact]
    public void A_species_is_had_in_any_form_and_a_form_by_itself()
    {
        Assert.Equal((2, 1), (Dex.Species.Have, Dex.Species.Shiny));
        Assert.Equal((2, 1), (Dex.Forms.Have, Dex.Forms.Shiny));
        Assert.Equal(new DexEntry { Species = "Pikachu", Number = 25, Generation = 1, Form = false, Have = 2, Shiny = 1 }, Entry("Pikachu"));
        Assert.Equal(new DexEntry { Species = "Raichu-Alola", Number = 26, Generation = 7, Form = true, Have = 1, Shiny = 0 }, Entry("Raichu-Alola"));
        Assert.Equal(0, Entry("Raichu").Have);
    }

    [Fact]
    public void Every_species_that_a_box_can_hold_is_there_and_no_other()
    {
        Assert.Equal(1025, Dex.Species.Total);
        Assert.Equal(Sample.Catalog.Species.Items.Where(species => species.CanBeStored).Select(species => species.Name), Dex.Items.Select(item => item.Species));
        Assert.Equal(Dex.Items.Count, Dex.Forms.Total);
        Assert.DoesNotContain(Dex.Items, item => item.Species is "Charizard-Mega-X" or "Pikachu-Gmax");
    }

    private static DexEntry Entry(string species) => Dex.Items.Single(item => item.Species == species);
}
