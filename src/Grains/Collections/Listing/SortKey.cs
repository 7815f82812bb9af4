namespace PokeTradeVault.Grains.Collections;

/// <summary>Where a Pokémon stands in an order: by text, then number, then id.</summary>
public readonly record struct SortKey(string Text, long Number, Guid Id)
{
    public int CompareTo(SortKey other)
    {
        var byText = ByCodePoint(Text, other.Text);
        if (byText != 0) return byText;
        var byNumber = Number.CompareTo(other.Number);
        return byNumber != 0 ? byNumber : Id.CompareTo(other.Id);
    }

    /// <summary>As PostgreSQL's collation "C" orders UTF-8. UTF-16 would put what lies beyond U+FFFF before U+E000.</summary>
    private static int ByCodePoint(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length) return left.Length.CompareTo(right.Length);
        var (mine, others) = (left[same], right[same]);
        return char.IsSurrogate(mine) == char.IsSurrogate(others) ? mine.CompareTo(others) : char.IsSurrogate(mine) ? 1 : -1;
    }
}
