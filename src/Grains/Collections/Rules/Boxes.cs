using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The boxes that an owner has named and ordered. One that holds something exists without being here.</summary>
public sealed record Boxes
{
    /// <summary>What a vault begins with.</summary>
    public const int AtFirst = 8;

    public static Boxes Default { get; } = new() { Kept = Enumerable.Range(0, AtFirst).Select(number => new Box(number, null)).ToValueList() };

    /// <summary>In their order.</summary>
    public required ValueList<Box> Kept { get; init; }

    /// <summary>Those kept, and behind them any other that holds something, by number.</summary>
    public ValueList<Box> With(PlaceMap places)
    {
        var kept = Kept.Select(box => box.Number).ToHashSet();
        var others = places.Boxes().Where(number => !kept.Contains(number)).Select(number => new Box(number, null)).ToList();
        return others.Count == 0 ? Kept : [.. Kept, .. others];
    }

    /// <summary>Whether something may be laid there unasked: not into the gap that a removed box has left.</summary>
    public bool Takes(int number) => Kept.Any(box => box.Number == number) || number > Kept.Max(box => box.Number);
}

/// <param name="Number">For life.</param>
public sealed record Box(int Number, string? Name);
