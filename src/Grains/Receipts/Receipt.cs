using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Grains.Receipts;

/// <summary>The first answer to a command, kept so that the same command sent again has no second effect. One row of <c>receipt</c>.</summary>
public sealed record Receipt
{
    private static readonly JsonSerializerOptions Stable = new(VaultJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public required UserId By { get; init; }

    public required CommandId CommandId { get; init; }

    /// <summary>SHA-256 of the command, 32 bytes.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>JSON of the <see cref="Reply{T}"/>.</summary>
    public required string AnswerJson { get; init; }

    public static Receipt Of<TCommand, TAnswer>(UserId by, CommandId id, TCommand command, Reply<TAnswer> answer)
        where TCommand : notnull where TAnswer : notnull => new()
        {
            By = by,
            CommandId = id,
            ContentHash = HashOf(command),
            AnswerJson = JsonSerializer.Serialize(answer, VaultJson.Options),
        };

    /// <summary>
    /// The same for equal commands, in every process: the command's name and its JSON without members that say nothing,
    /// so that a member added in a later release changes no older command's hash.
    /// </summary>
    public static byte[] HashOf<TCommand>(TCommand command) where TCommand : notnull =>
        SHA256.HashData(Encoding.UTF8.GetBytes(typeof(TCommand).Name + JsonSerializer.Serialize(command, Stable)));
}
