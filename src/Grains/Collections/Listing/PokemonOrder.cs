using System.Collections.Immutable;

namespace PokeTradeVault.Grains.Collections;

/// <summary>An order of a list. It is total and depends on the Pokémon alone, so that a cursor stays good while others change.</summary>
public sealed record PokemonOrder
{
    private static readonly ImmutableArray<PokemonOrder> Known =
    [
        new()
        {
            Name = "box",
            SpansVaults = false,
            Key = (pokemon, scope) => new SortKey("", scope.InOrder(pokemon), pokemon.Id.Value),
            Sql = new OrderSql { Number = "p.place", NumberValue = (sql, place) => sql.Int4((int)place) },
        },
        new()
        {
            Name = "species",
            Key = (pokemon, _) => new SortKey(pokemon.Sheet.Species, pokemon.CreatedAt.UtcTicks, pokemon.Id.Value),
            Sql = new OrderSql { Text = "p.species", Number = "p.created_at", NumberValue = Time },
        },
        new()
        {
            Name = "number",
            Key = (pokemon, scope) => new SortKey("", scope.Catalog.Species.Find(pokemon.Sheet.Species)?.Number ?? 0, pokemon.Id.Value),
            Sql = new OrderSql { Number = "p.number" },
        },
        new()
        {
            Name = "level",
            Key = (pokemon, _) => new SortKey("", pokemon.Sheet.Level, pokemon.Id.Value),
            Sql = new OrderSql { Number = "p.level" },
        },
        new()
        {
            Name = "created",
            Key = (pokemon, _) => new SortKey("", pokemon.CreatedAt.UtcTicks, pokemon.Id.Value),
            Sql = new OrderSql { Number = "p.created_at", NumberValue = Time },
        },
        new()
        {
            Name = "name",
            Key = (pokemon, _) => new SortKey(SearchText.Of(pokemon.Sheet), 0, pokemon.Id.Value),
            Sql = new OrderSql { Text = "p.search_text" },
        },
        new()
        {
            Name = "ivs",
            Key = (pokemon, _) => new SortKey("", pokemon.Sheet.Ivs.Total(), pokemon.Id.Value),
            Sql = new OrderSql { Number = "p.iv_total" },
        },
    ];

    /// <summary>As a problem says it.</summary>
    public static string Names { get; } = string.Join(", ", Known.SkipLast(1).Select(order => order.Name)) + $" or {Known[^1].Name}";

    /// <summary>As in the query, with the leading <c>-</c> where it is turned round.</summary>
    public required string Name { get; init; }

    public required Func<OwnedPokemon, ListScope, SortKey> Key { get; init; }

    /// <summary>The same of the row.</summary>
    public required OrderSql Sql { get; init; }

    /// <summary>False for the order of places, which says nothing across vaults.</summary>
    public bool SpansVaults { get; init; } = true;

    public bool Descending => Name.StartsWith('-');

    /// <returns>null where there is no such order.</returns>
    public static PokemonOrder? Of(string? sort)
    {
        var name = sort ?? "box";
        var upward = Known.FirstOrDefault(order => order.Name == name.TrimStart('-') && name.Length - order.Name.Length <= 1);
        return upward is null ? null : upward with { Name = name };
    }

    public int Compare(SortKey left, SortKey right) => Descending ? right.CompareTo(left) : left.CompareTo(right);

    private static string Time(SqlConditions sql, long ticks) => sql.Time(new DateTimeOffset(ticks, TimeSpan.Zero));
}
