using PokeTradeVault.Catalog.Checks;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog;

/// <summary>What owners write beside their Pokémon, read by the same rules as the texts of a Pokémon.</summary>
public static class OwnerTexts
{
    public const int BoxNameMax = 30;
    public const int TagsMax = TagsRule.TagsMax;

    /// <summary>A box's name: one line; null where nothing was written.</summary>
    public static ValueList<FieldProblem> ReadBoxName(string? text, out string? name)
    {
        var problems = new ProblemList();
        name = TextRule.OneLine(problems, "name", text, BoxNameMax, joiners: true);
        return problems.ToValueList();
    }

    /// <summary>As the tags of a Pokémon.</summary>
    public static ValueList<FieldProblem> ReadTags(ValueList<string> texts, out ValueList<string> tags)
    {
        var problems = new ProblemList();
        tags = TagsRule.Read(problems, texts);
        return problems.ToValueList();
    }
}
