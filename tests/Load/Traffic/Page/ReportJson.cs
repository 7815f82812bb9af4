using System.Text.Json;

namespace PokeTradeVault.Load.Traffic.Page;

internal static class ReportJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
