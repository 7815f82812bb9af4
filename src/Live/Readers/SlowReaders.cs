using System.Diagnostics.Metrics;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Live.Readers;

/// <summary>Stands between the hub and each connection, so that a browser that reads slowly delays nobody but itself.</summary>
internal sealed partial class SlowReaders
{
    private readonly LiveOptions options;
    private readonly ILogger<SlowReaders> logger;
    private long cutOff;

    public SlowReaders(IOptions<LiveOptions> options, IMeterFactory meters, ILogger<SlowReaders> logger)
    {
        (this.options, this.logger) = (options.Value, logger);
        meters.Create("PokeTradeVault.Live").CreateObservableCounter(
            "vault.hub.readers.cut_off", () => Interlocked.Read(ref cutOff), null, "Connections to the hub that were closed because too much waited for them.");
    }

    public async Task Serve(ConnectionContext connection, ConnectionDelegate next)
    {
        var transport = connection.Transport;
        var writer = new UnreadWriter(transport.Output, options.UnreadBytesMax, () => CutOff(connection));
        connection.Transport = new Duplex(transport.Input, writer);
        var handingOn = writer.HandOn(connection.ConnectionClosed);
        try
        {
            await next(connection);
        }
        finally
        {
            await writer.CompleteAsync();
            await handingOn;
            connection.Transport = transport;
        }
    }

    private void CutOff(ConnectionContext connection)
    {
        Interlocked.Increment(ref cutOff);
        LogCutOff(logger, connection.ConnectionId, options.UnreadBytesMax);
        connection.Abort(new ConnectionAbortedException("It reads too slowly."));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Connection {ConnectionId} is cut off: more than {Bytes} bytes wait for it to be read")]
    private static partial void LogCutOff(ILogger logger, string connectionId, int bytes);

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
