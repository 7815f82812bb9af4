using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// What a Pokémon is found by, and sorted by as its name: the name that it shows first, then species and original trainer.
/// The same text stands in its row, so that PostgreSQL and memory fold letters alike, whatever the database's locale.
/// </summary>
public static class SearchText
{
    private const char Between = '\n';

    public static string Of(PokemonSheet sheet) => Of(sheet.Nickname, sheet.Species, sheet.Ot);

    public static string Of(string? nickname, string species, string? ot) =>
        string.Join(Between, new[] { nickname, species, ot }.OfType<string>().Select(FoldedText.Of));
}
