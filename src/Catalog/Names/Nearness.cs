using System.Numerics;

namespace PokeTradeVault.Catalog.Names;

/// <summary>Damerau-Levenshtein distance (letters put in, left out, changed, or two neighbours swapped), given up beyond a bound.</summary>
internal static class Nearness
{
    /// <summary>How many slips still count as the same word.</summary>
    public static int SlipsMax(int length) => length switch { <= 3 => 1, <= 7 => 2, _ => 3 };

    /// <summary>A bit for each letter that is in the word, whatever the number.</summary>
    public static ulong Letters(ReadOnlySpan<char> word)
    {
        var letters = 0ul;
        foreach (var letter in word)
            letters |= 1ul << (letter % 64);
        return letters;
    }

    /// <summary>How far apart two words of these letters are at the least, at next to no cost: one slip changes two letters at most.</summary>
    public static int AtLeast(ulong letters, ulong others) => (BitOperations.PopCount(letters ^ others) + 1) / 2;

    /// <returns><paramref name="bound"/> + 1 where the words are further apart than that.</returns>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) > bound)
            return bound + 1;

        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > bound)
                return bound + 1;
            var oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return Math.Min(last[b.Length], bound + 1);
    }
}
