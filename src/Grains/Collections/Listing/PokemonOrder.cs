using System.Collections.Immutable;
using PokeTradeVault.Catalog;

namespace PokeTradeVault.Grains.Collections;

/// <summary>An order of a list. It is total and depends on the Pokémon alone, so that a cursor stays good while others change.</summary>
public sealed record PokemonOrder
{
    private static readonly ImmutableArray<PokemonOrder> Known =
    [
        Of("box", (pokemon, _) => new SortKey("", pokemon.Place, pokemon.Id.Value)),
        Of("species", (pokemon, _) => new SortKey(pokemon.Sheet.Species, pokemon.Sheet.Level, pokemon.Id.Value)),
        Of("number", (pokemon, catalog) => new SortKey("", catalog.Species.Find(pokemon.Sheet.Species)?.Number ?? 0, pokemon.Id.Value)),
        Of("level", (pokemon, _) => new SortKey("", pokemon.Sheet.Level, pokemon.Id.Value)),
        Of("created", (pokemon, _) => new SortKey("", pokemon.CreatedAt.UtcTicks, pokemon.Id.Value)),
        Of("name", (pokemon, _) => new SortKey(SearchText.Of(pokemon.Sheet), 0, pokemon.Id.Value)),
        Of("ivs", (pokemon, _) => new SortKey("", pokemon.Sheet.Ivs.Total(), pokemon.Id.Value)),
    ];

    /// <summary>As a problem says it.</summary>
    public static string Names { get; } = string.Join(", ", Known.SkipLast(1).Select(order => order.Name)) + $" or {Known[^1].Name}";

    /// <summary>As in the query, with the leading <c>-</c> where it is turned round.</summary>
    public required string Name { get; init; }

    public required Func<OwnedPokemon, GameCatalog, SortKey> Key { get; init; }

    public bool Descending => Name.StartsWith('-');

    /// <returns>null where there is no such order.</returns>
    public static PokemonOrder? Of(string? sort)
    {
        var name = sort ?? "box";
        var upward = Known.FirstOrDefault(order => order.Name == name.TrimStart('-') && name.Length - order.Name.Length <= 1);
        return upward is null ? null : upward with { Name = name };
    }

    public int Compare(SortKey left, SortKey right) => Descending ? right.CompareTo(left) : left.CompareTo(right);

    private static PokemonOrder Of(string name, Func<OwnedPokemon, GameCatalog, SortKey> key) => new() { Name = name, Key = key };
}
