using System.Net.NetworkInformation;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Doctor;

/// <summary>Whether somebody listens already where the programs want to.</summary>
internal static class PortChecks
{
    public static IEnumerable<Finding> Of(VaultSettings settings)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        foreach (var (key, port) in Wanted(settings))
        {
            if (port == 0) continue;
            yield return taken.Contains(port)
                ? Finding.Warning("ports", $"{port} ({key}) is taken: by this product, if it runs; else choose another")
                : Finding.Fine("ports", $"{port} ({key}) is free");
        }
    }

    private static IEnumerable<(string Key, int Port)> Wanted(VaultSettings settings)
    {
        yield return ("PORT", settings.Port);
        yield return ("SILO_PORT", settings.Silo.SiloPort);
        yield return ("GATEWAY_PORT", settings.Silo.GatewayPort);
        yield return ("METRICS_PORT", settings.Telemetry.MetricsPort ?? 0);
    }
}
