namespace PokeTradeVault.Catalog.Exchange;

internal static class Flags
{
    public const string Reason = "must be yes or no";

    public static bool? Read(string text) => text.Trim().ToLowerInvariant() switch
    {
        "yes" or "true" or "y" or "1" or "x" => true,
        "no" or "false" or "n" or "0" => false,
        _ => null,
    };
}
