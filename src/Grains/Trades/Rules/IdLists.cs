using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>A Pokémon may stand once in all the lists of one command.</summary>
internal static class IdLists
{
    public static ValueList<FieldProblem> Repeated(params ReadOnlySpan<(string Field, ValueList<PokemonId> Ids)> lists)
    {
        var seen = new HashSet<PokemonId>();
        var problems = new List<FieldProblem>();
        foreach (var (field, ids) in lists)
        {
            for (var index = 0; index < ids.Count; index++)
            {
                if (!seen.Add(ids[index]))
                    problems.Add(new FieldProblem { Field = $"{field}[{index}]", Reason = "is named twice" });
            }
        }

        return problems.ToValueList();
    }
}
