namespace PokeTradeVault.Grains.Collections;

/// <summary>One condition, told twice: of a Pokémon in memory and of its row, which the SQL names <c>p</c>.</summary>
/// <param name="Sql">True, false or, where the row has no such value, null.</param>
public sealed record Criterion(Predicate<OwnedPokemon> Holds, Func<SqlConditions, string> Sql)
{
    /// <summary>Of the owner's own notes, which no search over vaults may see.</summary>
    public static Criterion OfOwner(Predicate<OwnedPokemon> holds) =>
        new(holds, _ => throw new InvalidOperationException("What is the owner's alone is not searched by SQL."));
}
