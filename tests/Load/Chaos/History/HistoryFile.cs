using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PokeTradeVault.Load.Chaos.History;

/// <summary>The recorded history: one line of JSON an entry.</summary>
internal sealed class HistoryFile : IDisposable
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly long since = Stopwatch.GetTimestamp();
    private readonly Lock writing = new();
    private readonly StreamWriter writer;
    private long calls;

    public HistoryFile(string path)
    {
        Path = path;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        writer = new StreamWriter(path, append: false);
    }

    public string Path { get; }

    /// <summary>A number for a call.</summary>
    public long NextCall() => Interlocked.Increment(ref calls);

    public void Add(Entry entry)
    {
        lock (writing)
        {
            var timed = entry with { At = (long)Stopwatch.GetElapsedTime(since).TotalMilliseconds };
            writer.WriteLine(JsonSerializer.Serialize(timed, Form));
        }
    }

    public void Flush()
    {
        lock (writing) writer.Flush();
    }

    public static IReadOnlyList<Entry> Read(string path) =>
        [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<Entry>(line, Form) ?? throw new InvalidDataException($"no entry: {line}"))];

    public void Dispose() => writer.Dispose();
}
