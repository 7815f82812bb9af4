namespace PokeTradeVault.Settings;

/// <summary>The one line that the Embedded program prints when both stores answer.</summary>
public sealed record EmbeddedReady
{
    public required string DatabaseUrl { get; init; }

    public required string RedisUrl { get; init; }
}
