namespace PokeTradeVault.Grains.Collections;

internal static class LikePattern
{
    /// <summary>The text itself, where LIKE would read its signs.</summary>
    public static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
