using System.ComponentModel.DataAnnotations;

namespace PokeTradeVault.Live;

/// <summary>What a browser's connection may cost its host; section <c>Live</c>.</summary>
public sealed class LiveOptions
{
    public const string Section = "Live";

    /// <summary>Bytes that wait for one connection because its browser reads them slowly; with one message more it is cut off.</summary>
    [Range(4 * 1024, 64 * 1024 * 1024)]
    public int UnreadBytesMax { get; set; } = 256 * 1024;

    /// <summary>How long one send to a browser may take; then it is cut off.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Invocations of all of a host's connections that are worked on at once; the next one is refused as overloaded.</summary>
    [Range(1, 100_000)]
    public int InvocationsMax { get; set; } = 500;

    /// <summary>Pushes of one process that Redis has not taken yet; the next one is dropped, and browsers find the gap by the sequence.</summary>
    [Range(1, 1_000_000)]
    public int PushesMax { get; set; } = 5_000;
}
