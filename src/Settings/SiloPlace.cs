using System.Net;

namespace PokeTradeVault.Settings;

/// <summary>Where a process's silo listens. Both ports are unauthenticated: private network only.</summary>
public sealed record SiloPlace
{
    /// <summary><c>SILO_IN_API</c>: the API's process hosts the silo too (default: true in Development, else false).</summary>
    public required bool InApi { get; init; }

    /// <summary><c>SILO_ADDRESS</c>: the address told to the other silos or <c>auto</c>, null here: one of the host's own (default: loopback in Development, else auto).</summary>
    public required IPAddress? Address { get; init; }

    /// <summary><c>SILO_PORT</c>: silo to silo.</summary>
    public int SiloPort { get; init; } = 11111;

    /// <summary><c>SILO_LISTEN_PORT</c>: where it listens for other silos, where they reach it at <see cref="SiloPort"/> through something that forwards; null: there too.</summary>
    public int? SiloListenPort { get; init; }

    /// <summary>
    /// <c>SILO_KUBERNETES</c>: this silo is a pod and asks Kubernetes which others still are (default: false). Needs
    /// <c>POD_NAME</c>, <c>POD_NAMESPACE</c> and <c>POD_IP</c>, which is then the default of <c>SILO_ADDRESS</c>.
    /// </summary>
    public bool InKubernetes { get; init; }

    /// <summary><c>GATEWAY_PORT</c>: API to silo.</summary>
    public int GatewayPort { get; init; } = 30000;
}
