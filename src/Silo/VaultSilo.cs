using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using k8s;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting.Kubernetes;
using Orleans.Serialization;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Grains.Catalog;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Placement;
using PokeTradeVault.Grains.Trades;
using PokeTradeVault.Grains.Users;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Heartbeats;

namespace PokeTradeVault.Silo;

/// <summary>Makes a process a silo: clustering through Redis, grain storage and reminders in PostgreSQL.</summary>
public static class VaultSilo
{
    /// <summary>The name by which Orleans' ADO.NET providers know Npgsql.</summary>
    private const string Invariant = "Npgsql";

    /// <summary>The stores must be registered already (<see cref="StoreServices.AddVaultStores"/>).</summary>
    public static void AddVaultSilo(this IHostApplicationBuilder builder, VaultSettings settings) => builder.UseOrleans(silo =>
    {
        silo.Configure<ClusterOptions>(options => Identify(options, settings));
        silo.Configure<EndpointOptions>(options => Place(options, settings.Silo));
        if (settings.Silo.InKubernetes)
        {
            silo.UseKubernetesHosting();
            // The pod's own account, or what KUBECONFIG names.
            silo.Configure<KubernetesHostingOptions>(options => options.GetClientConfiguration = KubernetesClientConfiguration.BuildDefaultConfig);
        }
        silo.UseRedisClustering(options => options.ConfigurationOptions = RedisUrls.Parse(settings.RedisUrl!));
        silo.Services.AddOptions<ClusterMembershipOptions>().BindConfiguration("Membership");
        silo.AddBounds();
        silo.AddHeartbeats();
        silo.AddVaultGrains();
        if (settings.Telemetry.OtlpEndpoint is not null)
            silo.AddActivityPropagation();
    });

    /// <summary>The grains and where they keep their state, however their silos find each other.</summary>
    public static void AddVaultGrains(this ISiloBuilder silo)
    {
        silo.AddAdoNetGrainStorage(UsersServices.Storage, options => options.Configure<NpgsqlDataSource>((storage, source) =>
            (storage.Invariant, storage.DataSource) = (Invariant, source)));
        silo.UseAdoNetReminderService(options => options.Configure<NpgsqlDataSource>((reminders, source) =>
            (reminders.Invariant, reminders.DataSource) = (Invariant, source)));
        silo.AddIncomingGrainCallFilter<StoreFaultFilter>();
        silo.AddPlacementDirector<HashBasedPlacement, VaultPlacement>();
        silo.UseSystemTextJsonGrainStorageSerializer();
        silo.Services.Configure<SystemTextJsonGrainStorageSerializerOptions>(options => VaultJson.Configure(options.JsonSerializerOptions));
        silo.Services.AddCatalog().AddUsers().AddCollections().AddSearchUpkeep().AddTrades().AddCatalogStore().AddNightlyRefresh();
    }

    /// <summary>Which cluster a silo or a client belongs to.</summary>
    public static void Identify(ClusterOptions options, VaultSettings settings) =>
        (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ServiceId);

    private static void Place(EndpointOptions options, SiloPlace place)
    {
        if ((place.Address ?? HostAddress.Own()) is { } address)
            options.AdvertisedIPAddress = address;
        options.SiloPort = place.SiloListenPort is null ? Port(place.SiloPort, options.AdvertisedIPAddress) : place.SiloPort;
        if (place.SiloListenPort is { } listen)
            options.SiloListeningEndpoint = new(options.AdvertisedIPAddress ?? IPAddress.Any, listen);
        options.GatewayPort = Port(place.GatewayPort, options.AdvertisedIPAddress);
    }

    // Many silos may run on one development machine. Where nobody has the usual port it is taken all the same: a silo that
    // comes back at its old address is known at once to have replaced the one before it.
    private static int Port(int asked, IPAddress? address) =>
        asked is 0 || (IPAddress.Loopback.Equals(address) && IsTaken(asked)) ? FreePort(address) : asked;

    private static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);

    private static int FreePort(IPAddress? address)
    {
        using var listener = new TcpListener(address ?? IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
