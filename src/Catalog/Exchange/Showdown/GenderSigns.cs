using System.Collections.Frozen;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>A gender as the first line of a set has it: <c>(M)</c>, <c>(♀)</c>, <c>♂</c>, or in words of the games' languages.</summary>
internal static class GenderSigns
{
    private static readonly FrozenDictionary<string, string> Words =
        Of("male", "m", "ｍ", "male", "♂", "オス", "수컷", "公", "雄", "mâle", "männlich", "macho", "maschio")
            .Concat(Of("female", "f", "ｆ", "female", "♀", "メス", "암컷", "母", "雌", "femelle", "weiblich", "w", "hembra", "h", "femmina"))
            .Concat(Of("none", "n", "none", "genderless"))
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>As in <c>PokemonInput.Gender</c>; null where the text names none.</returns>
    public static string? Find(string text) => Words.GetValueOrDefault(Bare(text).ToLowerInvariant());

    /// <summary>Takes a gender off the end of a line.</summary>
    /// <param name="rest">The line without it.</param>
    /// <returns>The sign as it stands there; null where there is none.</returns>
    public static string? TakeOff(string line, out string rest)
    {
        rest = line;
        var bare = Bare(line);
        if (bare is [.., '♂' or '♀'])
        {
            rest = bare[..^1].TrimEnd();
            return bare[^1..];
        }

        var plain = PlainMarks.Of(bare);
        var open = plain.LastIndexOf('(');
        if (plain is not [.., ')'] || open <= 0)
            return null;
        var sign = bare[(open + 1)..^1].Trim();
        if (Find(sign) is null)
            return null;
        rest = bare[..open].TrimEnd();
        return sign;
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(string gender, params string[] words) =>
        words.Select(word => KeyValuePair.Create(word, gender));

    /// <summary>Without the selectors that say whether ♂ is drawn as text or as a picture.</summary>
    private static string Bare(string text) => text.Trim().TrimEnd('\uFE0E', '\uFE0F').Replace("\uFE0E)", ")", StringComparison.Ordinal)
        .Replace("\uFE0F)", ")", StringComparison.Ordinal);
}
