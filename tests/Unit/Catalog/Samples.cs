using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Unit.Catalog;

internal static class Samples
{
    public static PokemonCheck Rules { get; } = new(GameCatalog.Instance);

    public static PokemonInput Pikachu { get; } = new() { Species = "Pikachu", Level = 50 };

    public static string[] Problems(PokemonInput input) =>
        [.. Rules.Check(input).Problems.Select(problem => $"{problem.Field}: {problem.Reason}")];
}
