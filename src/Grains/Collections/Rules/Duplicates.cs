using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// Which Pokémon look like copies of each other: same species, original trainer and id, IVs, nature and moves, the moves
/// in any order. A warning and nothing more.
/// </summary>
public static class Duplicates
{
    /// <summary>Equal for duplicates, and for nothing else.</summary>
    public static DuplicateKey KeyOf(PokemonSheet sheet) =>
        new(sheet.Species, sheet.Ot, sheet.OtId, sheet.Ivs, sheet.Nature, sheet.Moves.Order(StringComparer.Ordinal).ToValueList());

    /// <returns>Groups of two or more by their first place, each in the order of places.</returns>
    public static DuplicateGroups In(Vault vault) => new()
    {
        Groups = vault.Pokemon.Values
            .GroupBy(pokemon => KeyOf(pokemon.Sheet))
            .Where(group => group.Skip(1).Any())
            .Select(group => group.OrderBy(pokemon => pokemon.Place).ToList())
            .OrderBy(group => group[0].Place)
            .Select(group => new DuplicateGroup { Ids = group.Select(pokemon => pokemon.Id).ToValueList() })
            .ToValueList(),
    };
}

/// <summary>What makes two Pokémon duplicates.</summary>
public sealed record DuplicateKey(string Species, string? Ot, int? OtId, Stats Ivs, string Nature, ValueList<string> Moves);
