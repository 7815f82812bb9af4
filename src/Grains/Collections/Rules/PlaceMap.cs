using System.Numerics;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Which places of a vault are taken: one bit each, so that the first free one is found without looking at the Pokémon.</summary>
public sealed class PlaceMap
{
    private readonly ulong[] words;

    private PlaceMap(ulong[] words) => this.words = words;

    public static PlaceMap Empty { get; } = new([]);

    public static PlaceMap Of(IEnumerable<int> taken)
    {
        var words = new List<ulong>();
        foreach (var place in taken)
        {
            while (words.Count <= place / 64) words.Add(0);
            words[place / 64] |= 1UL << (place % 64);
        }

        return new PlaceMap([.. words]);
    }

    public PlaceMap With(int place)
    {
        var grown = new ulong[Math.Max(words.Length, (place / 64) + 1)];
        words.CopyTo(grown, 0);
        grown[place / 64] |= 1UL << (place % 64);
        return new PlaceMap(grown);
    }

    public PlaceMap Without(int place)
    {
        if (place / 64 >= words.Length) return this;
        var shrunk = (ulong[])words.Clone();
        shrunk[place / 64] &= ~(1UL << (place % 64));
        return new PlaceMap(shrunk);
    }

    public bool IsTaken(int place) => place / 64 < words.Length && (words[place / 64] & (1UL << (place % 64))) != 0;

    /// <summary>How many lie in that box.</summary>
    public int CountIn(int box) => Enumerable.Range(box * PokemonViews.SlotsInBox, PokemonViews.SlotsInBox).Count(IsTaken);

    /// <summary>Numbers of the boxes that hold something, lowest first.</summary>
    public IEnumerable<int> Boxes() =>
        Enumerable.Range(0, ((words.Length * 64) / PokemonViews.SlotsInBox) + 1).Where(box => CountIn(box) > 0);

    /// <summary>Without end, lowest first.</summary>
    public IEnumerable<int> Free()
    {
        for (var word = 0; word < words.Length; word++)
        {
            for (var open = ~words[word]; open != 0; open &= open - 1)
                yield return (word * 64) + BitOperations.TrailingZeroCount(open);
        }

        for (var place = words.Length * 64; ; place++)
            yield return place;
    }
}
