using System.IO.Compression;
using System.Text.Json;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The answer to an import as its receipt keeps it: a thousand Pokémon are a megabyte, and much alike.</summary>
public sealed record KeptImport
{
    /// <summary>Brotli of the answer's JSON.</summary>
    public required byte[] Packed { get; init; }

    public static Reply<KeptImport> Of(Reply<ImportOutcome> reply) => reply.Value is { } outcome ? Of(outcome) : reply.Refusal!;

    public static Reply<ImportOutcome> Unpack(Reply<KeptImport> kept) => kept switch
    {
        { IsUnknown: true } => Reply<ImportOutcome>.Unknown,
        { Refusal: { } refusal } => refusal,
        _ => Read(kept.Value!),
    };

    private static KeptImport Of(ImportOutcome outcome)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(brotli, outcome, VaultJson.Options);
        return new KeptImport { Packed = packed.ToArray() };
    }

    private static ImportOutcome Read(KeptImport kept)
    {
        using var brotli = new BrotliStream(new MemoryStream(kept.Packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<ImportOutcome>(brotli, VaultJson.Options)!;
    }
}
