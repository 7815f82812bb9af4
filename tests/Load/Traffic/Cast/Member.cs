using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Load.Traffic.Cast;

/// <summary>A simulated trader with what its client knows of its vault. Whoever does something with a Pokémon takes it out first.</summary>
internal sealed class Member(RemoteTrader trader, Guid id, IEnumerable<Held> vault)
{
    private readonly Lock gate = new();
    private readonly List<Held> free = [.. vault];

    public RemoteTrader Trader => trader;

    public Guid Id => id;

    /// <summary>Null for those who are never in a room.</summary>
    public RoomConnection? Connection { get; set; }

    public int Free
    {
        get
        {
            lock (gate) return free.Count;
        }
    }

    /// <returns>One that nobody else has in hand meanwhile; null where there is none.</returns>
    public Held? Take(Random random, Func<Held, bool> fits)
    {
        lock (gate)
        {
            if (free.Count == 0) return null;
            var start = random.Next(free.Count);
            for (var step = 0; step < free.Count; step++)
            {
                var at = (start + step) % free.Count;
                if (!fits(free[at])) continue;
                var taken = free[at];
                free[at] = free[^1];
                free.RemoveAt(free.Count - 1);
                return taken;
            }

            return null;
        }
    }

    public void Give(Held pokemon)
    {
        lock (gate) free.Add(pokemon);
    }
}
