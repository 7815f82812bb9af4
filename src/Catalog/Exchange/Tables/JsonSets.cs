using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Catalog.Exchange.Tables;

/// <summary>A list of objects with the members of <see cref="PokemonInput"/>; a single object is a list of one.</summary>
internal static class JsonSets
{
    private const int DepthMax = 16;

    private static readonly JsonReaderOptions Reading = new() { MaxDepth = DepthMax, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonSerializerOptions Writing = Written();

    public static WrittenSets Read(string text, int setsMax)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart(TextLines.ByteOrderMark));
        var reader = new Utf8JsonReader(bytes, Reading);
        try
        {
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
                return WrittenSets.Unreadable("must be a list of Pokémon");
            var sets = ReadList(ref reader, bytes, setsMax);
            if (!sets.TooMany && reader.Read())
                return WrittenSets.Unreadable("must be one list of Pokémon");
            return sets;
        }
        catch (JsonException fault)
        {
            return WrittenSets.Unreadable($"is not valid JSON: line {(fault.LineNumber ?? 0) + 1}");
        }
    }

    public static string Write(IEnumerable<PokemonInput> pokemon) => JsonSerializer.Serialize(pokemon.ToList(), Writing) + '\n';

    private static WrittenSets ReadList(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, int setsMax)
    {
        var (sets, budget, single) = (new List<WrittenSet>(), new NoteBudget(), reader.TokenType is JsonTokenType.StartObject);
        var (line, counted) = (1, 0);
        while (single || (reader.Read() && reader.TokenType is not JsonTokenType.EndArray))
        {
            var start = (int)reader.TokenStartIndex;
            line += text[counted..start].Count((byte)'\n');
            counted = start;
            if (sets.Count == setsMax)
                return new WrittenSets { Sets = [.. sets], TooMany = true };
            using var element = JsonDocument.ParseValue(ref reader);
            sets.Add(JsonSet.Read(element.RootElement, line, budget));
            if (single)
                break;
        }

        return new WrittenSets { Sets = [.. sets] };
    }

    private static JsonSerializerOptions Written()
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // For files, not for pages: names stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        VaultJson.Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
