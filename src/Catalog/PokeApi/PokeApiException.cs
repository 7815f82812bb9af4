namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>PokeAPI gave no answer, or none that can be used. The message tells why, without addresses or what was answered.</summary>
public sealed class PokeApiException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static PokeApiException Garbage(string where, Exception? inner = null) => new($"answered what is not PokeAPI's format ({where})", inner);
}
