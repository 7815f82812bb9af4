using PokeTradeVault.Catalog.LegalityRules.Sources;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.LegalityRules;

/// <summary>What the rules look at.</summary>
/// <param name="Moves">As the games list them, in the order of the sheet's.</param>
/// <param name="Ball">Null where it may just not have been stated: <c>Poke Ball</c> is what an omitted one becomes.</param>
/// <param name="Origin">None where no game is given: then any game will do.</param>
internal sealed record JudgedPokemon(
    PokemonSheet Sheet, Species Species, SpeciesLine Line, IReadOnlyList<string> Moves, Item? Ball, GamePool Origin)
{
    /// <summary>Games in which it can have been.</summary>
    public PoolSet Reach { get; } = Origin is GamePool.None ? PoolSet.All : GamePools.ReachableFrom(Origin);

    public bool HasHiddenAbility =>
        Species.Abilities.Any(each => each.Name == Sheet.Ability && each.Slot is AbilitySlot.Hidden)
        && !Species.Abilities.Any(each => each.Name == Sheet.Ability && each.Slot is not AbilitySlot.Hidden);

    /// <summary>Whether it can have been in one of these games.</summary>
    public bool WasIn(PoolSet games) => new PoolSet((ushort)(games.Bits & Reach.Bits)).Meets(Line.Pools);
}
