using System.Buffers;
using System.IO.Pipelines;

namespace PokeTradeVault.Live.Readers;

/// <summary>
/// What the hub writes to one connection, and never waits for: whoever sends to many connections would wait for the slowest.
/// What its browser has not taken yet lies here, up to a bound. Beyond it the browser is cut off: it comes back and asks for
/// what it has missed, which costs less than to keep it for a browser that may never read.
/// </summary>
internal sealed class UnreadWriter(PipeWriter transport, int unreadMax, Action cutOff) : PipeWriter
{
    // Inline: what is written is handed on by the writer itself, without another thread.
    private readonly Pipe unread = new(new PipeOptions(
        readerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 0, resumeWriterThreshold: 0, useSynchronizationContext: false));

    private long unreadBytes;
    private long written;
    private int isCutOff;

    public long UnreadBytes => Interlocked.Read(ref unreadBytes);

    public override bool CanGetUnflushedBytes => unread.Writer.CanGetUnflushedBytes;

    public override long UnflushedBytes => unread.Writer.UnflushedBytes;

    private bool IsCutOff => Volatile.Read(ref isCutOff) == 1;

    /// <summary>What is written to a connection that is cut off, until the hub has noticed, is thrown away.</summary>
    public override Memory<byte> GetMemory(int sizeHint = 0) => IsCutOff ? new byte[Math.Max(sizeHint, 1)] : unread.Writer.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        if (IsCutOff)
            return;
        unread.Writer.Advance(bytes);
        written += bytes;
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        // One message alone may be longer than the bound: what counts is what waited before it.
        var before = Interlocked.Add(ref unreadBytes, written) - written;
        written = 0;
        if (before <= unreadMax && !IsCutOff)
            return unread.Writer.FlushAsync(cancellationToken);
        if (Interlocked.Exchange(ref isCutOff, 1) == 0)
            cutOff();
        return new(new FlushResult(isCanceled: false, isCompleted: true));
    }

    public override void CancelPendingFlush() => unread.Writer.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => unread.Writer.Complete(exception);

    /// <summary>Hands on what is written until there is nothing more to come, or nobody to take it.</summary>
    public async Task HandOn(CancellationToken gone)
    {
        try
        {
            while (true)
            {
                var read = await unread.Reader.ReadAsync(gone);
                foreach (var part in read.Buffer)
                    transport.Write(part.Span);
                var length = read.Buffer.Length;
                var flushed = await transport.FlushAsync(gone);
                unread.Reader.AdvanceTo(read.Buffer.End);
                Interlocked.Add(ref unreadBytes, -length);
                if (read.IsCompleted || flushed.IsCompleted || flushed.IsCanceled)
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            // The connection is gone, and what was not read with it.
            return;
        }
        finally
        {
            await unread.Reader.CompleteAsync();
        }
    }
}
