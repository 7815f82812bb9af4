using System.Globalization;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What an import may bring twice: a warning and nothing more.</summary>
internal sealed class LookAlikes(Vault vault)
{
    private readonly Dictionary<DuplicateKey, string> known = vault.Pokemon.Values
        .GroupBy(pokemon => Duplicates.KeyOf(pokemon.Sheet))
        .ToDictionary(group => group.Key, group => InVault(group.MinBy(pokemon => pokemon.Place)!));

    /// <returns>Null for one that is like no other.</returns>
    public string? NoteOn(OwnedPokemon pokemon, int index) => known.TryAdd(Duplicates.KeyOf(pokemon.Sheet), InText(index))
        ? null
        : $"looks like a copy of {known[Duplicates.KeyOf(pokemon.Sheet)]}: same species, original trainer, IVs, nature and moves";

    private static string InVault(OwnedPokemon pokemon) => string.Create(
        CultureInfo.InvariantCulture,
        $"the {pokemon.Sheet.Species} in box {PokemonViews.BoxOf(pokemon.Place) + 1}, slot {PokemonViews.SlotOf(pokemon.Place) + 1} of your vault");

    private static string InText(int index) => string.Create(CultureInfo.InvariantCulture, $"number {index + 1} of this text");
}
