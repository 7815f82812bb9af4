using System.Text.Json;

namespace PokeTradeVault.Recovery;

internal static class ReportFormat
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
