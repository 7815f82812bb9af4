using System.Net;
using System.Net.Sockets;

namespace PokeTradeVault.Silo.Heartbeats;

/// <summary>Looks at the silos that are alive, from where this one is.</summary>
internal sealed class Neighbourhood(HeartbeatRows rows, IMembershipTable membership)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    /// <summary>All others that are alive; rows of those that have died on this machine go.</summary>
    public async Task<IReadOnlyList<Neighbour>> Look(Heartbeat own, CancellationToken cancellation)
    {
        var others = await rows.Others(own, cancellation);
        if (others.Count == 0) return [];
        var members = (await membership.ReadAllAsync(cancellation)).Members.Select(member => member.Item1.SiloAddress.ToParsableString()).ToHashSet();
        var neighbours = new List<Neighbour>();
        foreach (var other in others)
        {
            var reached = await Reaches(own, other, cancellation);
            if (!reached && other.Host == own.Host)
                await rows.Remove(other, cancellation);
            else
                neighbours.Add(new() { Heartbeat = other, IsMember = members.Contains(other.Silo), IsReached = reached });
        }
        return neighbours;
    }

    private static async Task<bool> Reaches(Heartbeat own, Heartbeat other, CancellationToken cancellation)
    {
        var address = IPAddress.Parse(other.Address);
        // Our own ports are this silo's, or nobody's; and another machine's loopback is not ours.
        if (other.Host == own.Host ? (other.Address, other.Port) == (own.Address, own.Port) : IPAddress.IsLoopback(address)) return false;
        using var client = new TcpClient(address.AddressFamily);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(ConnectTimeout);
        try
        {
            await client.ConnectAsync(address, other.Port, patience.Token);
            return true;
        }
        catch (Exception problem) when (problem is SocketException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}
