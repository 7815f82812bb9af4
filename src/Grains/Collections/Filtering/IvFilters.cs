using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// Filters by IVs. An exact value is written as the index of values has it, a range so that this index is not used for it: it
/// would gather the greater part of all Pokémon. In the order of IVs they also say where it begins.
/// </summary>
internal static class IvFilters
{
    private const int Best = 31;

    public static FilterField Perfect => FilterKinds.Number("ivs.perfect.min", 0, 6, "How many of the IVs are 31.", (reading, bound) => reading.Want(new Criterion(
        pokemon => pokemon.Sheet.Ivs.Perfect() >= bound,
        sql => $"p.perfect_ivs >= {sql.Int2(bound)}{(sql.Sort == "ivs" ? $" AND p.iv_total >= {sql.Int2(bound * Best)}" : "")}")));

    /// <summary>The two filters <c>ivs.atk.min</c> and <c>ivs.atk.max</c>.</summary>
    public static IEnumerable<FilterField> Range(string stat, Func<Stats, int> value) =>
    [
        FilterKinds.Number($"ivs.{stat}.min", 0, Best, null, (reading, least) => reading.Want(new Criterion(
            pokemon => value(pokemon.Sheet.Ivs) >= least,
            sql => IsExact(reading, stat, least) ? $"p.iv_{stat}::integer = {sql.Int4(least)}" : $"p.iv_{stat} >= {sql.Int2(least)}"))),
        FilterKinds.Number($"ivs.{stat}.max", 0, Best, null, (reading, most) => reading.Want(new Criterion(
            pokemon => value(pokemon.Sheet.Ivs) <= most,
            sql => $"p.iv_{stat} <= {sql.Int2(most)}"))),
    ];

    /// <summary>The best and the worst are too common for it to pay.</summary>
    private static bool IsExact(FilterReading reading, string stat, int least) => least is > 0 and < Best && reading.NumberOf($"ivs.{stat}.max") == least;
}
