namespace PokeTradeVault.Catalog.Exchange;

internal static class WholeNumber
{
    /// <returns>Null where the text is no whole number; one beyond an int is the outermost int, which is out of every field's bounds too.</returns>
    public static int? Read(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        var negative = trimmed is ['-', ..];
        var digits = trimmed is ['-' or '+', ..] ? trimmed[1..] : trimmed;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            return null;

        long value = 0;
        foreach (var digit in digits)
            value = Math.Min((value * 10) + (digit - '0'), int.MaxValue);
        return (int)(negative ? -value : value);
    }
}
