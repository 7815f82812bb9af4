using Orleans.Configuration;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo;

namespace PokeTradeVault.Api.Hosting;

internal static class ClusterClient
{
    /// <summary>Calls silos of other processes, found through Redis.</summary>
    public static void AddVaultClient(this IHostApplicationBuilder builder, VaultSettings settings) => builder.UseOrleansClient(client =>
    {
        client.Configure<ClusterOptions>(options => VaultSilo.Identify(options, settings));
        client.UseRedisClustering(options => options.ConfigurationOptions = RedisUrls.Parse(settings.RedisUrl!));
        if (settings.Telemetry.OtlpEndpoint is not null)
            client.AddActivityPropagation();
        client.Services.AddSingleton<IClientConnectionRetryFilter, PatientConnection>();
    });

    /// <summary>An API may start before its silos: until one is there its calls are answered 503.</summary>
    private sealed class PatientConnection(TimeProvider time) : IClientConnectionRetryFilter
    {
        public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            return true;
        }
    }
}
