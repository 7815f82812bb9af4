namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>Web pages put spaces that don't break between words, and East Asian keyboards wide marks: here they mean what the usual ones do.</summary>
internal static class PlainMarks
{
    /// <summary>Of the same length, so that what stands between the marks can be taken as it was written.</summary>
    public static string Of(string text) => text.Replace('\u00A0', ' ').Replace('\u3000', ' ')
        .Replace('＠', '@').Replace('（', '(').Replace('）', ')').Replace('：', ':').Replace('／', '/').Replace('－', '-');
}
