namespace PokeTradeVault.Load.Traffic.Cast;

/// <summary>All who take part: some are online, and of those some only watch.</summary>
internal sealed class Troupe
{
    public required IReadOnlyList<Member> All { get; init; }

    /// <summary>Connected to the hub; they meet in rooms.</summary>
    public required IReadOnlyList<Member> Active { get; init; }

    /// <summary>Connected, in a room of two, watching; an even number.</summary>
    public required IReadOnlyList<Member> Idle { get; init; }

    public static Troupe Of(IReadOnlyList<Member> all, int online, int idlePercent)
    {
        var idle = Math.Min(online - 2, online * idlePercent / 100) / 2 * 2;
        return new() { All = all, Idle = [.. all.Take(idle)], Active = [.. all.Skip(idle).Take(online - idle)] };
    }

    public Member Anybody(Random random) => All[random.Next(All.Count)];

    /// <returns>Two different ones.</returns>
    public (Member First, Member Second) Pair(Random random)
    {
        var first = random.Next(Active.Count);
        var second = random.Next(Active.Count - 1);
        return (Active[first], Active[second >= first ? second + 1 : second]);
    }
}
