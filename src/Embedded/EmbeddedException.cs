namespace PokeTradeVault.Embedded;

/// <summary>A store can't run here; the message says what a person can do about it.</summary>
internal sealed class EmbeddedException(string message) : Exception(message);
