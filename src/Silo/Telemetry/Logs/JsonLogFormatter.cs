using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Telemetry.Ids;

namespace PokeTradeVault.Silo.Telemetry.Logs;

/// <summary>One JSON document a line, with the ids of what is being done. What scopes hold (whole addresses, for one) is left out.</summary>
internal sealed class JsonLogFormatter(IHttpContextAccessor requests, TimeProvider time, VaultSettings settings) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "vault-json";

    private static readonly JsonWriterOptions Writing = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(line, Writing))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow());
            json.WriteString("level", NameOf(logEntry.LogLevel));
            json.WriteString("logger", logEntry.Category);
            Write(json, "event", logEntry.EventId.Name);
            json.WriteString("message", Redaction.Of(logEntry.Formatter(logEntry.State, logEntry.Exception)));
            var facts = RequestFacts.Of(requests.HttpContext);
            Write(json, "request", facts.Request);
            Write(json, "trade", facts.Trade);
            Write(json, "user", facts.User);
            Write(json, "route", facts.Route);
            json.WriteString("release", settings.Telemetry.Release);
            if (logEntry.Exception is { } exception)
                WriteError(json, exception);
            json.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
    }

    private static void WriteError(Utf8JsonWriter json, Exception exception)
    {
        json.WriteStartObject("error");
        json.WriteString("type", exception.GetType().FullName);
        json.WriteString("detail", Redaction.Of(exception.ToString()));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    /// <summary>The owner's names of levels.</summary>
    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        _ => "error",
    };
}
