using Microsoft.Extensions.Configuration.Memory;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Telemetry.Logs;

namespace PokeTradeVault.Silo;

/// <summary>What a program writes to its log unless told otherwise (<c>Logging__LogLevel__…</c>): in Production warnings and errors, elsewhere the product's own doings too.</summary>
public static class VaultLogging
{
    public static void AddVaultLogging(this IHostApplicationBuilder builder, VaultSettings settings)
    {
        var own = settings.IsProduction ? "Warning" : "Information";
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Logging:LogLevel:Default"] = "Warning",
                ["Logging:LogLevel:PokeTradeVault"] = own,
                ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = own,
                // A refusal on the hub is an exception to SignalR, and no fault; faults are logged by the hub's own filter.
                ["Logging:LogLevel:Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher"] = "None",
                // A line for each call that a grain's full queue turns away, when there is least time for it; they are counted, and answered 503.
                ["Logging:LogLevel:Orleans.Grain"] = "Error",
                // Its first check measures from the machine's start, and warns of hours that nobody has waited.
                ["Logging:LogLevel:Orleans.Runtime.Watchdog"] = settings.IsDevelopment ? "Error" : "Warning",
            },
        });
        // It prints whole addresses, and a WebSocket's holds an access token: whatever the settings say.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        if (settings.Telemetry.LogsAreJson)
            JsonLogs.Add(builder.Logging);
    }
}
