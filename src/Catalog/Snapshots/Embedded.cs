using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PokeTradeVault.Catalog.Snapshots;

/// <summary>The generated files inside this assembly.</summary>
internal static class Embedded
{
    public static SnapshotFile Catalog() => Read("catalog.json", SnapshotJson.Default.SnapshotFile);

    public static UnicodeFile Unicode() => Read("unicode.json", SnapshotJson.Default.UnicodeFile);

    /// <summary>Its first line says where it comes from.</summary>
    public static string Learnsets()
    {
        using var reader = new StreamReader(Open("learnsets.txt"));
        return reader.ReadToEnd();
    }

    private static T Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, type)
            ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }

    private static Stream Open(string name) => typeof(Embedded).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
}
