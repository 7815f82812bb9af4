namespace PokeTradeVault.Catalog.Names;

/// <summary>Korean syllables, which Unicode (section 3.12) composes by arithmetic instead of by table.</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Tails = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28, SyllableCount = LeadCount * VowelCount * TailCount;

    public static bool IsSyllable(int point) => point is >= Syllables and < Syllables + SyllableCount;

    public static void Split(int syllable, List<int> into)
    {
        var index = syllable - Syllables;
        into.Add(Leads + index / (VowelCount * TailCount));
        into.Add(Vowels + index % (VowelCount * TailCount) / TailCount);
        if (index % TailCount is var tail and > 0)
            into.Add(Tails + tail);
    }

    public static int? Join(int first, int second)
    {
        if (first is >= Leads and < Leads + LeadCount && second is >= Vowels and < Vowels + VowelCount)
            return Syllables + ((first - Leads) * VowelCount + (second - Vowels)) * TailCount;

        return IsSyllable(first) && (first - Syllables) % TailCount == 0 && second is > Tails and < Tails + TailCount
            ? first + (second - Tails)
            : null;
    }
}
