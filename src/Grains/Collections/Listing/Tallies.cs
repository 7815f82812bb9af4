using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

public static class Tallies
{
    public static VaultTally Tally(this Vault vault) => new()
    {
        Species = vault.Pokemon.Values
            .GroupBy(pokemon => pokemon.Sheet.Species, StringComparer.Ordinal)
            .Select(same => new SpeciesTally { Species = same.Key, Have = same.Count(), Shiny = same.Count(pokemon => pokemon.Sheet.Shiny) })
            .ToValueList(),
    };
}
