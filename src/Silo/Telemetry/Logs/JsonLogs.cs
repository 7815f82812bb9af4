using Microsoft.Extensions.Logging.Console;

namespace PokeTradeVault.Silo.Telemetry.Logs;

internal static class JsonLogs
{
    public static void Add(ILoggingBuilder logging)
    {
        logging.Services.AddHttpContextAccessor();
        logging.AddConsoleFormatter<JsonLogFormatter, ConsoleFormatterOptions>();
        logging.AddConsole(console => console.FormatterName = JsonLogFormatter.FormatterName);
    }
}
