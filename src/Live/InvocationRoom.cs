using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Live;

/// <summary>How many invocations of all connections are worked on at once. Each connection has one at most; the others wait in it, unread.</summary>
internal sealed class InvocationRoom
{
    private readonly int most;
    private int underWay;
    private long refused;

    public InvocationRoom(IOptions<LiveOptions> options, IMeterFactory meters)
    {
        most = options.Value.InvocationsMax;
        meters.Create("PokeTradeVault.Live").CreateObservableCounter(
            "vault.hub.invocations.turned_away", () => Interlocked.Read(ref refused), null, "Invocations of the hub that were refused as overloaded.");
    }

    public bool TryEnter()
    {
        if (Interlocked.Increment(ref underWay) <= most)
            return true;
        Leave();
        Interlocked.Increment(ref refused);
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref underWay);
}
