using PokeTradeVault.Load.Peers;

namespace PokeTradeVault.Load.Throughput;

/// <summary>Trades that can be made, each once: every Pokémon is traded at most once, and in each round every trader has one trade.</summary>
internal sealed class TradeSource(IReadOnlyList<Peer> peers)
{
    private const int PartnerStep = 617;
    private readonly int pairs = peers.Count / 2;
    private int next = -1;

    public int Left => (pairs * peers[0].Pokemon.Count) - next - 1;

    public Deal Take()
    {
        var (round, pair) = Math.DivRem(Interlocked.Increment(ref next), pairs);
        if (round >= peers[0].Pokemon.Count) throw new InvalidOperationException("All Pokémon have been traded.");
        var (by, with) = (peers[2 * pair], peers[(2 * ((pair + (round * PartnerStep)) % pairs)) + 1]);
        return new(by, with, by.Pokemon[round], with.Pokemon[round]);
    }
}

/// <param name="Mine">Of <paramref name="By"/>, who proposes.</param>
internal sealed record Deal(Peer By, Peer With, Guid Mine, Guid Theirs);
