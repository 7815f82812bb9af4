using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.Checks;

/// <summary>At most 20 tags of at most 30 characters; the same one twice, whatever its case, counts once.</summary>
internal static class TagsRule
{
    public const int TagsMax = 20;
    private const int LengthMax = 30;

    public static ValueList<string> Read(ProblemList problems, ValueList<string>? input)
    {
        var texts = input ?? [];
        if (texts.Count > TagsMax)
        {
            problems.Add("tags", $"must be at most {TagsMax}");
            return [];
        }

        var tags = new List<string>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]))
                problems.Add($"tags[{i}]", "is empty");
            else if (TextRule.OneLine(problems, $"tags[{i}]", texts[i], LengthMax, joiners: true) is { } tag && !tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
                tags.Add(tag);
        }
        return tags.ToValueList();
    }
}
