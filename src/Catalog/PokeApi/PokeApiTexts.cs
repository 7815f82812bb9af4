using System.Globalization;
using System.Text;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>Names and flavour texts of PokeAPI's answers, in one line each and within bounds.</summary>
internal static class PokeApiTexts
{
    private const int NamesMax = 50;
    private const int NameLengthMax = 50;
    private const int FlavoursMax = 2000;
    private const int FlavourLengthMax = 1000;
    private const int SlugLengthMax = 64;
    private const char SoftHyphen = '\u00AD';

    public static ValueList<SpeciesName> Names(NameDocument[] read)
    {
        if (read.Length > NamesMax || read.Contains(null!))
            throw PokeApiException.Garbage("names");
        return read
            .Select(each => new SpeciesName(Language(each.Language, "names"), Line(each.Name, NameLengthMax, "names")))
            .Where(each => each.Name.Length > 0)
            .DistinctBy(each => each.Language, StringComparer.Ordinal)
            .OrderBy(each => each.Language, StringComparer.Ordinal)
            .ToValueList();
    }

    public static ValueList<FlavourText> Flavours(FlavorTextDocument[] read)
    {
        if (read.Length > FlavoursMax || read.Contains(null!))
            throw PokeApiException.Garbage("flavor_text_entries");
        return read
            .Select(each => new FlavourText(
                Language(each.Language, "flavor_text_entries"),
                IsSlug(each.Version.Name) ? each.Version.Name : throw PokeApiException.Garbage("flavor_text_entries"),
                Line(each.FlavorText, FlavourLengthMax, "flavor_text_entries")))
            .Where(each => each.Text.Length > 0)
            .DistinctBy(each => (each.Language, each.Version))
            .OrderBy(each => each.Language, StringComparer.Ordinal)
            .ThenBy(each => each.Version, StringComparer.Ordinal)
            .ToValueList();
    }

    public static bool IsSlug(string text) =>
        text.Length is >= 1 and <= SlugLengthMax && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-');

    /// <summary><c>Lightning Rod</c> of <c>lightning-rod</c>.</summary>
    public static string Words(string slug) =>
        string.Join(' ', slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Language(LinkDocument language, string where)
    {
        var code = language.Name.ToLowerInvariant();
        return IsSlug(code) ? code : throw PokeApiException.Garbage(where);
    }

    /// <summary>The texts are broken as the games' small screens broke them: a soft hyphen joins two lines, any other end of one is a space.</summary>
    private static string Line(string text, int lengthMax, string where)
    {
        if (text.Length > 4 * lengthMax || WellFormed.HasLoneSurrogate(text))
            throw PokeApiException.Garbage(where);
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is SoftHyphen)
                i += BreaksAfter(text, i);
            else if (char.IsWhiteSpace(text[i]))
                line.Append(line.Length > 0 && line[^1] is not ' ' ? " " : "");
            else if (char.IsControl(text[i]))
                throw PokeApiException.Garbage(where);
            else if (char.GetUnicodeCategory(text[i]) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse))
                line.Append(text[i]);
        }
        var read = ComposedText.Compose(line.ToString().TrimEnd());
        return read.Length <= lengthMax ? read : throw PokeApiException.Garbage(where);
    }

    private static int BreaksAfter(string text, int index) => text.AsSpan(index + 1).IndexOfAnyExcept('\n', '\f', '\r') switch
    {
        -1 => text.Length - index - 1,
        var breaks => breaks,
    };
}
