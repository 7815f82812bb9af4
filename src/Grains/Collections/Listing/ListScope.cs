using System.Collections.Frozen;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Over what a list goes: one's own vault, another's that is seen, or all public vaults.</summary>
public sealed class ListScope
{
    private readonly Lazy<FrozenSet<PokemonId>> duplicates;
    private readonly Lazy<FrozenDictionary<int, int>> positions;

    private ListScope(GameCatalog catalog, Vault? vault, bool isOwn)
    {
        (Catalog, IsOwn, IsSearch) = (catalog, isOwn, vault is null);
        duplicates = new(() => vault is null ? [] : Duplicates.In(vault).Groups.SelectMany(group => group.Ids).ToFrozenSet());
        positions = new(() => (vault?.AllBoxes ?? []).Select((box, position) => (box.Number, position)).ToFrozenDictionary(box => box.Number, box => box.position));
    }

    /// <summary>Whose names the filters use.</summary>
    public GameCatalog Catalog { get; }

    /// <summary>Whether tags, boxes and duplicates may be asked for.</summary>
    public bool IsOwn { get; }

    public bool IsSearch { get; }

    public static ListScope Own(Vault vault, GameCatalog catalog) => new(catalog, vault, isOwn: true);

    public static ListScope Seen(Vault vault, GameCatalog catalog) => new(catalog, vault, isOwn: false);

    public static ListScope Search(GameCatalog catalog) => new(catalog, null, isOwn: false);

    public bool IsDuplicate(OwnedPokemon pokemon) => duplicates.Value.Contains(pokemon.Id);

    /// <summary>Where its place comes in the order of the boxes, which its owner may have changed.</summary>
    public int InOrder(OwnedPokemon pokemon)
    {
        var box = PokemonViews.BoxOf(pokemon.Place);
        return pokemon.Place + ((positions.Value.GetValueOrDefault(box, box) - box) * PokemonViews.SlotsInBox);
    }
}
