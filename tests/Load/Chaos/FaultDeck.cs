using PokeTradeVault.Load.Chaos.Faults;

namespace PokeTradeVault.Load.Chaos;

/// <summary>Which faults strike, in which order: as many of each as its weight says, shuffled by the seed.</summary>
internal static class FaultDeck
{
    public static IReadOnlyList<Fault> Deal(ChaosOptions options)
    {
        var unknown = options.Only.Except(FaultKinds.All.Select(fault => fault.Name)).ToList();
        if (unknown.Count > 0)
            throw new ArgumentException($"No such fault: {string.Join(", ", unknown)}. There are: {string.Join(", ", FaultKinds.All.Select(fault => fault.Name))}.");
        var possible = FaultKinds.All
            .Where(fault => options.Only.Count == 0 || options.Only.Contains(fault.Name))
            .Where(fault => !fault.NeedsDisk || options.Disk is not null).ToList();
        if (options.InOrder) return [.. options.Only.Select(name => possible.First(fault => fault.Name == name))];
        var weights = possible.Sum(fault => fault.Weight);
        // Whatever is furthest behind its share.
        var dealt = new List<Fault>();
        while (dealt.Count < options.Faults)
            dealt.Add(possible.MaxBy(fault => ((double)fault.Weight * (dealt.Count + 1) / weights) - dealt.Count(one => one == fault))!);
        var deck = dealt.ToArray();
        new Random(options.Seed).Shuffle(deck);
        return deck;
    }
}
