using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.LegalityRules;

/// <summary>What speaks against one explanation. It stops counting where another explanation is already the better one.</summary>
internal sealed class ReasonList(int enough)
{
    private readonly List<FieldProblem> reasons = [];

    public int Count => reasons.Count;

    public bool IsFull => reasons.Count >= enough;

    public void Add(string field, string rule, string reason) => reasons.Add(new FieldProblem { Field = field, Reason = reason, Rule = rule });

    public ValueList<FieldProblem> ToValueList() => reasons.ToValueList();
}
