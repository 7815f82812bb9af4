using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PokeTradeVault.Load.Peers;

/// <summary>
/// One keep-alive HTTP/1.1 connection that costs its own machine next to nothing: requests are bytes, and of an answer only
/// its end is looked for. One request at a time.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[16 * 1024];

    public static async Task<RawConnection> Open(Uri address)
    {
        var connection = new RawConnection();
        await connection.socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <returns>The whole answer, good until the next request.</returns>
    public async ValueTask<RawAnswer> Ask(ReadOnlyMemory<byte> request)
    {
        for (var sent = 0; sent < request.Length;)
            sent += await socket.SendAsync(request[sent..], SocketFlags.None);
        var end = new AnswerEnd();
        for (var filled = 0; ;)
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None);
            if (read == 0) throw new IOException("The host has hung up.");
            filled += read;
            if (end.IsReached(buffer.AsSpan(0, filled))) return new(buffer.AsMemory(0, filled));
        }
    }

    public void Dispose() => socket.Dispose();
}

internal readonly record struct RawAnswer(ReadOnlyMemory<byte> Text)
{
    public int Status => int.Parse(Text.Span.Slice(9, 3), CultureInfo.InvariantCulture);

    public override string ToString() => Encoding.UTF8.GetString(Text.Span);

    /// <exception cref="InvalidOperationException">It is another.</exception>
    public RawAnswer Expect(int status) => Status == status ? this : throw new InvalidOperationException($"Not {status} but {this}");
}

/// <summary>Finds out where an answer ends: after so many bytes, or with the last chunk.</summary>
internal struct AnswerEnd
{
    private int body;
    private int length;

    public bool IsReached(ReadOnlySpan<byte> text)
    {
        if (body == 0)
        {
            var head = text.IndexOf("\r\n\r\n"u8);
            if (head < 0) return false;
            (body, length) = (head + 4, Length(text[..head]));
        }

        return length >= 0 ? text.Length >= body + length : text.EndsWith("0\r\n\r\n"u8) && (text.Length == body + 5 || text.EndsWith("\r\n0\r\n\r\n"u8));
    }

    /// <returns>-1 where it comes in chunks.</returns>
    private static int Length(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0) return head.IndexOf("chunked"u8) < 0 ? 0 : -1;
        var rest = head[(at + 16)..];
        var line = rest.IndexOf((byte)'\r');
        return int.Parse(line < 0 ? rest : rest[..line], CultureInfo.InvariantCulture);
    }
}
