using System.Text;
using PokeTradeVault.Catalog.Snapshots;

namespace PokeTradeVault.Catalog.Names;

/// <summary>
/// Unicode's canonical forms, NFC and NFD. <see cref="string.Normalize()"/> does nothing here: these programs run without
/// ICU (InvariantGlobalization), so that they start on machines that lack it.
/// </summary>
internal static class ComposedText
{
    private const int FirstThatComposes = 0x300;

    private static readonly Lazy<UnicodeTable> Table = new(() => new UnicodeTable(Embedded.Unicode()));

    /// <summary>NFC. The text holds no unpaired surrogates.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstThatComposes - 1)))
            return text;

        var points = Decomposed(text);
        Join(points);
        return Text(points);
    }

    /// <summary>NFD. The text holds no unpaired surrogates.</summary>
    public static string Decompose(string text) =>
        text.AsSpan().ContainsAnyExceptInRange('\0', '\x7f') ? Text(Decomposed(text)) : text;

    private static List<int> Decomposed(string text)
    {
        var table = Table.Value;
        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Hangul.IsSyllable(rune.Value))
                Hangul.Split(rune.Value, points);
            else if (table.Decomposition(rune.Value) is { } parts)
                points.AddRange(parts);
            else
                points.Add(rune.Value);
        }
        SortMarks(points, table);
        return points;
    }

    /// <summary>Each run of marks by rank; those of one rank keep their order.</summary>
    private static void SortMarks(List<int> points, UnicodeTable table)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var rank = table.Rank(points[i]);
            for (var j = i; rank > 0 && j > 0 && table.Rank(points[j - 1]) > rank; j--)
                (points[j], points[j - 1]) = (points[j - 1], points[j]);
        }
    }

    private static void Join(List<int> points)
    {
        var table = Table.Value;
        var starter = -1;
        var lastRank = 0;
        var kept = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var rank = table.Rank(point);
            var blocked = kept - 1 != starter && (rank == 0 || lastRank >= rank);
            if (starter >= 0 && !blocked && (Hangul.Join(points[starter], point) ?? table.Composite(points[starter], point)) is { } joined)
            {
                points[starter] = joined;
                continue;
            }

            if (rank == 0)
                starter = kept;
            lastRank = rank;
            points[kept++] = point;
        }
        points.RemoveRange(kept, points.Count - kept);
    }

    private static string Text(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
            text.Append(new Rune(point));
        return text.ToString();
    }
}
