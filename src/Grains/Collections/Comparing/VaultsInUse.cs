namespace PokeTradeVault.Grains.Collections;

/// <summary>A silo's vaults that have been used since they were last compared, in the order in which that use began: each once, and none that nobody uses.</summary>
public sealed class VaultsInUse
{
    private readonly Lock gate = new();
    private readonly LinkedList<VaultMark> used = [];

    public int Count
    {
        get
        {
            lock (gate) return used.Count;
        }
    }

    /// <summary>It is used; nothing where that is known, or its activation has ended.</summary>
    public void Add(VaultMark mark, DateTimeOffset now)
    {
        lock (gate)
        {
            if (mark.IsGone || mark.Place.List is not null) return;
            mark.UsedAt = now;
            used.AddLast(mark.Place);
        }
    }

    /// <summary>Its activation ends.</summary>
    public void Remove(VaultMark mark)
    {
        lock (gate)
        {
            mark.IsGone = true;
            if (mark.Place.List is not null) used.Remove(mark.Place);
        }
    }

    /// <returns>Those in use since then or longer, the longest first; they count as unused from now on.</returns>
    public IReadOnlyList<VaultMark> Take(DateTimeOffset usedUntil, int most)
    {
        var taken = new List<VaultMark>();
        lock (gate)
        {
            while (taken.Count < most && used.First is { } first && first.Value.UsedAt <= usedUntil)
            {
                used.RemoveFirst();
                taken.Add(first.Value);
            }
        }

        return taken;
    }
}
