using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PokeTradeVault.Catalog.Snapshots;

/// <summary>The generated files inside this assembly.</summary>
internal static class Embedded
{
    public static SnapshotFile Catalog() => Read("catalog.json", SnapshotJson.Default.SnapshotFile);

    public static UnicodeFile Unicode() => Read("unicode.json", SnapshotJson.Default.UnicodeFile);

    private static T Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(Embedded).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        return JsonSerializer.Deserialize(stream, type)
            ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }
}
