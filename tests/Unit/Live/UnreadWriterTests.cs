using System.IO.Pipelines;
using System.Text;
using PokeTradeVault.Live.Readers;

namespace PokeTradeVault.Unit.Live;

[Trait("Rule", "R-READER")]
public sealed class UnreadWriterTests
{
    private const int UnreadMax = 1_000;

    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;
    private readonly Pipe transport = new(new PipeOptions(pauseWriterThreshold: 100, resumeWriterThreshold: 50, useSynchronizationContext: false));
    private int cutOff;

    [Fact]
    public async Task What_is_written_arrives_whole_and_in_order()
    {
        var writer = new UnreadWriter(transport.Writer, int.MaxValue, () => cutOff++);
        var handingOn = writer.HandOn(cancellation);
        var reading = ReadAll();
        var expected = new StringBuilder();

        for (var message = 0; message < 500; message++)
        {
            expected.Append($"message {message};");
            await writer.WriteAsync(Encoding.UTF8.GetBytes($"message {message};"), cancellation);
        }
        await writer.CompleteAsync();
        await handingOn;
        await transport.Writer.CompleteAsync();

        Assert.Equal(expected.ToString(), await reading);
        Assert.Equal((0, 0), (cutOff, writer.UnreadBytes));
    }

    [Fact]
    public void Who_writes_never_waits_for_who_does_not_read()
    {
        var writer = Start();

        for (var message = 0; message < 10; message++)
            Assert.True(writer.WriteAsync(new byte[100], cancellation).AsTask().IsCompletedSuccessfully);

        Assert.Equal((1_000, 0), (writer.UnreadBytes, cutOff));
    }

    [Fact]
    public async Task A_message_longer_than_the_bound_is_no_reason_to_cut_off_who_has_read_all_before()
    {
        var writer = Start();

        var flushed = await writer.WriteAsync(new byte[50 * UnreadMax], cancellation);

        Assert.Equal((false, 0), (flushed.IsCompleted, cutOff));
    }

    [Fact]
    public async Task Beyond_the_bound_the_connection_is_cut_off_once_and_nothing_more_is_kept_for_it()
    {
        var writer = Start();

        for (var message = 0; message < 100_000; message++)
            await writer.WriteAsync(new byte[100], cancellation);

        Assert.Equal(1, cutOff);
        Assert.InRange(writer.UnreadBytes, UnreadMax, UnreadMax + 200);
        Assert.True((await writer.FlushAsync(cancellation)).IsCompleted);
    }

    [Fact]
    public async Task Once_the_connection_is_gone_nothing_is_handed_on_any_more()
    {
        using var gone = new CancellationTokenSource();
        var writer = new UnreadWriter(transport.Writer, UnreadMax, () => cutOff++);
        var handingOn = writer.HandOn(gone.Token);
        await writer.WriteAsync(new byte[500], cancellation);
        Assert.False(handingOn.IsCompleted);

        await gone.CancelAsync();

        await handingOn.WaitAsync(TimeSpan.FromMinutes(1), cancellation);
    }

    private UnreadWriter Start()
    {
        var writer = new UnreadWriter(transport.Writer, UnreadMax, () => cutOff++);
        _ = writer.HandOn(CancellationToken.None);
        return writer;
    }

    private async Task<string> ReadAll()
    {
        using var stream = new StreamReader(transport.Reader.AsStream());
        return await stream.ReadToEndAsync(cancellation);
    }
}
