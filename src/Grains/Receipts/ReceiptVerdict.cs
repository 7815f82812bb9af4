using System.Text.Json;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Grains.Receipts;

/// <summary>Whether a command has been seen before.</summary>
public abstract record ReceiptVerdict
{
    private ReceiptVerdict()
    {
    }

    /// <summary>Never seen: the rest of the action counts.</summary>
    public sealed record Fresh : ReceiptVerdict
    {
        public static Fresh Instance { get; } = new();
    }

    /// <summary>Seen with the same content: its first answer is the answer, and nothing else happens.</summary>
    public sealed record Repeated(string AnswerJson) : ReceiptVerdict;

    /// <summary>Seen with other content.</summary>
    public sealed record Reused : ReceiptVerdict
    {
        public static Reused Instance { get; } = new();
    }

    /// <returns>What to answer to a command that is not fresh; null where it is.</returns>
    public Reply<T>? Answer<T>() where T : notnull => this switch
    {
        Fresh => null,
        Repeated repeated => JsonSerializer.Deserialize<Reply<T>>(repeated.AnswerJson, VaultJson.Options),
        Reused => Refusal.Of(RefusalCode.IdempotencyKeyReused, "This Idempotency-Key was used for another request."),
        _ => throw new InvalidOperationException($"Unknown verdict {this}."),
    };
}
