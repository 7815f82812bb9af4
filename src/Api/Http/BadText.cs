using System.Text.Json;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

/// <summary>
/// Escapes that no honest text has: U+0000, which PostgreSQL can't store, and halves of surrogate pairs, which are no
/// characters. The serializer lets the first pass and throws strange things at the second.
/// </summary>
internal static class BadText
{
    public static Refusal? Find(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("\\u"u8) < 0)
            return null;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = StrictJson.Options.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (Fault(ref reader) is { } fault)
                    return reader.TokenType is JsonTokenType.String
                        ? Refusals.Invalid(JsonPath.Join(JsonPath.At(text, reader.BytesConsumed)), fault)
                        : JsonFaults.NotJson;
            }
            return null;
        }
        catch (JsonException)
        {
            // Not JSON at all: the serializer will say so, and where.
            return null;
        }
    }

    private static string? Fault(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            return null;
        try
        {
            return reader.GetString()!.Contains('\0') ? "must not contain the character U+0000" : null;
        }
        catch (InvalidOperationException)
        {
            return "must not contain half of a surrogate pair";
        }
    }
}
