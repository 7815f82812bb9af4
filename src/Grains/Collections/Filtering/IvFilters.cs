using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// Filters by IVs. What is asked for most, the best, the worst or exactly one value, is written as the index of values has it.
/// In their own order they also say where it begins. A range is written so that this index is not used for it: it would gather the greater part of all Pokémon.
/// </summary>
internal static class IvFilters
{
    private const int Best = 31;

    public static FilterField Perfect => FilterKinds.Number("ivs.perfect.min", 0, 6, "How many of the IVs are 31.", (reading, bound) => reading.Want(new Criterion(
        pokemon => pokemon.Sheet.Ivs.Perfect() >= bound,
        sql => bound switch
        {
            6 => "(p.perfect_ivs = 6)::integer = 1",
            5 => "(p.perfect_ivs >= 5)::integer = 1",
            _ => $"p.perfect_ivs >= {sql.Int2(bound)}",
        } + (sql.Sort == "ivs" ? $" AND p.iv_total >= {sql.Int2(bound * Best)}" : ""))));

    /// <summary>The two filters <c>ivs.atk.min</c> and <c>ivs.atk.max</c>.</summary>
    public static IEnumerable<FilterField> Range(string stat, Func<Stats, int> value) =>
    [
        FilterKinds.Number($"ivs.{stat}.min", 0, Best, null, (reading, least) => reading.Want(new Criterion(
            pokemon => value(pokemon.Sheet.Ivs) >= least,
            sql => least == Best || least == reading.NumberOf($"ivs.{stat}.max") ? $"p.iv_{stat}::integer = {sql.Int4(least)}" : $"p.iv_{stat} >= {sql.Int2(least)}"))),
        FilterKinds.Number($"ivs.{stat}.max", 0, Best, null, (reading, most) => reading.Want(new Criterion(
            pokemon => value(pokemon.Sheet.Ivs) <= most,
            sql => most == 0 ? $"p.iv_{stat}::integer = {sql.Int4(most)}" : $"p.iv_{stat} <= {sql.Int2(most)}"))),
    ];
}
