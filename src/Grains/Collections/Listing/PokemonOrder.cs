using System.Collections.Immutable;

namespace PokeTradeVault.Grains.Collections;

/// <summary>An order of a vault's list. It is total and depends on the Pokémon alone, so that a cursor stays good while others change.</summary>
public sealed record PokemonOrder
{
    private static readonly ImmutableArray<PokemonOrder> Known =
    [
        new PokemonOrder { Name = "box", Key = pokemon => new SortKey("", pokemon.Place, pokemon.Id.Value) },
        new PokemonOrder { Name = "species", Key = pokemon => new SortKey(pokemon.Sheet.Species, pokemon.Sheet.Level, pokemon.Id.Value) },
        new PokemonOrder { Name = "level", Key = pokemon => new SortKey("", pokemon.Sheet.Level, pokemon.Id.Value) },
        new PokemonOrder { Name = "created", Key = pokemon => new SortKey("", pokemon.CreatedAt.UtcTicks, pokemon.Id.Value) },
    ];

    /// <summary>As in the query, with the leading <c>-</c> where it is turned round.</summary>
    public required string Name { get; init; }

    public required Func<OwnedPokemon, SortKey> Key { get; init; }

    public bool Descending => Name.StartsWith('-');

    /// <returns>null where there is no such order.</returns>
    public static PokemonOrder? Of(string? sort)
    {
        var name = sort ?? "box";
        var upward = Known.FirstOrDefault(order => order.Name == name.TrimStart('-') && name.Length - order.Name.Length <= 1);
        return upward is null ? null : upward with { Name = name };
    }

    public int Compare(SortKey left, SortKey right) => Descending ? right.CompareTo(left) : left.CompareTo(right);
}

/// <summary>Where a Pokémon stands in an order: by text, then number, then id.</summary>
public readonly record struct SortKey(string Text, long Number, Guid Id)
{
    public int CompareTo(SortKey other)
    {
        var byText = string.CompareOrdinal(Text, other.Text);
        if (byText != 0) return byText;
        var byNumber = Number.CompareTo(other.Number);
        return byNumber != 0 ? byNumber : Id.CompareTo(other.Id);
    }
}
