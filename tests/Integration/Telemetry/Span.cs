using System.Text;

namespace PokeTradeVault.Integration.Telemetry;

/// <summary>As much of a span of OTLP's protocol buffers as tests ask for.</summary>
/// <param name="Service">Of the process: <c>service.name</c>.</param>
/// <param name="Source">Who recorded it.</param>
public sealed record Span(string Service, string Source, string Trace, string Id, string Parent, string Name)
{
    /// <param name="request">An <c>ExportTraceServiceRequest</c>.</param>
    public static IEnumerable<Span> Read(ReadOnlyMemory<byte> request) =>
        from resourceSpans in Fields(request, 1)
        let service = ServiceOf(Fields(resourceSpans, 1).First())
        from scopeSpans in Fields(resourceSpans, 2)
        let source = Text(Fields(Fields(scopeSpans, 1).First(), 1).First())
        from span in Fields(scopeSpans, 2)
        select new Span(service, source, Hex(span, 1), Hex(span, 2), Hex(span, 4), Text(Fields(span, 5).First()));

    private static string ServiceOf(ReadOnlyMemory<byte> resource) => Fields(resource, 1)
        .Where(attribute => Text(Fields(attribute, 1).First()) == "service.name")
        .Select(attribute => Text(Fields(Fields(attribute, 2).First(), 1).First()))
        .Single();

    private static string Text(ReadOnlyMemory<byte> value) => Encoding.UTF8.GetString(value.Span);

    private static string Hex(ReadOnlyMemory<byte> message, int field) =>
        Fields(message, field).Select(value => Convert.ToHexStringLower(value.Span)).FirstOrDefault("");

    /// <summary>The length-delimited values of one field of a message.</summary>
    private static List<ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message, int field)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message.Span, ref at);
            switch (key & 7)
            {
                case 0: Varint(message.Span, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = (int)Varint(message.Span, ref at);
                    if (key >> 3 == (ulong)field) found.Add(message.Slice(at, length));
                    at += length;
                    break;
                case var kind: throw new InvalidDataException($"wire type {kind}");
            }
        }
        return found;
    }

    private static ulong Varint(ReadOnlySpan<byte> message, ref int at)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
            shift += 7;
        }
    }
}
