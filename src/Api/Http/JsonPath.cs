using System.Globalization;
using System.Text.Json;

namespace PokeTradeVault.Api.Http;

/// <summary>
/// Where in a body a fault lies, in the words of our errors: <c>ivs.atk</c>, <c>offer[0]</c>. Found by position, since the
/// serializer's own path starts anew inside a converter.
/// </summary>
internal static class JsonPath
{
    /// <param name="line">0-based line, and <paramref name="column"/> the bytes read on it, as a JsonException tells them.</param>
    /// <returns>Names, and indices as <c>[0]</c>, of the last value or member name read up to there; empty for the root.</returns>
    public static IReadOnlyList<string> At(ReadOnlySpan<byte> text, long line, long column) => At(text, LineStart(text, line) + column);

    public static IReadOnlyList<string> At(ReadOnlySpan<byte> text, long position)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = StrictJson.Options.MaxDepth });
        var frames = new List<Frame>();
        IReadOnlyList<string> last = [];
        while (reader.Read() && reader.BytesConsumed <= position)
        {
            var leaves = reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
            if (leaves)
                frames.RemoveAt(frames.Count - 1);
            else if (reader.TokenType is JsonTokenType.PropertyName)
                frames[^1].Name = reader.GetString()!;
            else if (frames.Count > 0 && frames[^1].IsArray)
                frames[^1].Index++;
            last = [.. frames.Select(frame => frame.Segment)];
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                frames.Add(new Frame { IsArray = reader.TokenType is JsonTokenType.StartArray });
        }
        return last;
    }

    public static string Join(IReadOnlyList<string> segments) =>
        string.Concat(segments.Select((segment, index) => index == 0 || segment.StartsWith('[') ? segment : "." + segment));

    /// <returns>What stands at that path; null where nothing does.</returns>
    public static JsonElement? Find(JsonElement root, IReadOnlyList<string> path)
    {
        var found = root;
        foreach (var segment in path)
        {
            if (segment.StartsWith('[') && found.ValueKind is JsonValueKind.Array)
                found = found[int.Parse(segment.AsSpan(1, segment.Length - 2), CultureInfo.InvariantCulture)];
            else if (found.ValueKind is not JsonValueKind.Object || !found.TryGetProperty(segment, out found))
                return null;
        }
        return found;
    }

    private static int LineStart(ReadOnlySpan<byte> text, long line)
    {
        var start = 0;
        for (; line > 0; line--)
            start += text[start..].IndexOf((byte)'\n') + 1;
        return start;
    }

    private sealed class Frame
    {
        public required bool IsArray { get; init; }

        public string Name { get; set; } = "";

        public int Index { get; set; } = -1;

        public string Segment => IsArray ? $"[{Index}]" : Name;
    }
}
