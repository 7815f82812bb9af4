using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

/// <summary>Turns what System.Text.Json says of a bad body into the fields at fault, in our words.</summary>
internal static class JsonFaults
{
    public static Refusal NotAnObject { get; } = Malformed("The body must be a JSON object.");

    public static Refusal NotJson { get; } = Malformed("The body is not valid JSON.");

    public static Refusal Malformed(string detail) => Refusal.Of(RefusalCode.ValidationFailed, "body", detail);

    public static Refusal Explain(JsonException fault, Type type, ReadOnlyMemory<byte> text)
    {
        if (!TryParse(text, out var document, out var why))
            return why;
        using (document)
        {
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
                return NotAnObject;
            var path = JsonPath.At(text.Span, fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
            if (Missing(fault, type, document.RootElement, path) is { } missing)
                return missing;
            if (path.Count == 0)
                return Malformed("The body can't be read.");
            return Refusals.Invalid(JsonPath.Join(path), Reason(fault, type, path));
        }
    }

    /// <summary>Of the body itself, or else of the object in it that the fault names.</summary>
    private static Refusal? Missing(JsonException fault, Type type, JsonElement root, IReadOnlyList<string> path)
    {
        if (!fault.Message.Contains("required properties", StringComparison.Ordinal))
            return null;
        var missing = MissingIn(type, root, []);
        if (missing.Count == 0 && Expected.Type(type, path) is { } inner && JsonPath.Find(root, path) is { ValueKind: JsonValueKind.Object } found)
            missing = MissingIn(inner, found, path);
        return missing.Count == 0 ? null : Refusal.Invalid(missing);
    }

    private static ValueList<FieldProblem> MissingIn(Type type, JsonElement found, IReadOnlyList<string> path) =>
        StrictJson.Options.GetTypeInfo(type).Properties
            .Where(property => property.IsRequired && !found.TryGetProperty(property.Name, out _))
            .Select(property => new FieldProblem { Field = JsonPath.Join([.. path, property.Name]), Reason = "is required" })
            .ToValueList();

    private static string Reason(JsonException fault, Type type, IReadOnlyList<string> path)
    {
        if (Expected.Type(type, path) is not { } expected)
            return "is not known here";
        if (fault.Message.StartsWith("Duplicate", StringComparison.Ordinal))
            return "is there twice";
        // Our own converters speak for themselves; the serializer's words name .NET types.
        return fault.Message.StartsWith("must ", StringComparison.Ordinal)
            ? fault.Message.Split(". Path", 2)[0]
            : Expected.InWords(expected);
    }

    private static bool TryParse(
        ReadOnlyMemory<byte> text, [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out Refusal? why)
    {
        (document, why) = (null, null);
        try
        {
            document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = StrictJson.Options.MaxDepth });
            return true;
        }
        catch (JsonException fault)
        {
            why = fault.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                ? Malformed("The body is nested too deeply.")
                : NotJson;
            return false;
        }
    }
}
