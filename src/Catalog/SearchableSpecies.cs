using System.Globalization;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog;

/// <summary>A species as what somebody types is compared to it.</summary>
/// <param name="names">In other languages.</param>
internal sealed class SearchableSpecies(Species species, ValueList<string> names)
{
    private readonly string key = NameKey.Of(species.Name);
    private readonly string number = species.Number.ToString(CultureInfo.InvariantCulture);
    private readonly string[] laterWords = [.. NameKey.Words(species.Name).Skip(1)];
    private readonly string[] foreign = [.. names.Select(NameKey.Of).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    public SpeciesEntry Entry { get; } = SpeciesEntry.Of(species);

    /// <returns>The lower the better; null where it is not meant.</returns>
    public int? RankFor(string text)
    {
        if (key == text || number == text)
            return 0;
        if (foreign.Contains(text, StringComparer.Ordinal))
            return 1;
        if (key.StartsWith(text, StringComparison.Ordinal))
            return 2;
        if (laterWords.Any(word => word.StartsWith(text, StringComparison.Ordinal)))
            return 3;
        if (foreign.Any(name => name.StartsWith(text, StringComparison.Ordinal)))
            return 4;
        return key.Contains(text, StringComparison.Ordinal) ? 5 : null;
    }
}
