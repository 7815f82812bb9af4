using System.Text.Json;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Doctor;

internal static class RunningStores
{
    /// <returns>Settings with the URLs of both stores; null where they are the embedded ones, which nobody has started.</returns>
    public static async Task<VaultSettings?> Of(VaultSettings settings)
    {
        if (!settings.UsesEmbeddedStores) return settings;
        var file = Path.Combine(settings.Folder, EmbeddedProgram.ReadyFile);
        if (!File.Exists(file)) return null;
        return JsonSerializer.Deserialize<EmbeddedReady>(await File.ReadAllTextAsync(file), JsonSerializerOptions.Web) is { } ready
            ? settings with { DatabaseUrl = ready.DatabaseUrl, RedisUrl = ready.RedisUrl }
            : null;
    }
}
