namespace PokeTradeVault.Grains.Collections;

/// <summary>A filter that lists of Pokémon take, and how it is read.</summary>
public sealed record FilterField
{
    /// <summary>As in the query string.</summary>
    public required string Name { get; init; }

    public FilterKind Kind { get; init; } = FilterKind.Text;

    /// <summary>Of a number.</summary>
    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    /// <summary>How often it may be there; each value must hold.</summary>
    public int TimesMax { get; init; } = 1;

    /// <summary>For one's own vault alone.</summary>
    public bool OwnerOnly { get; init; }

    public string? Description { get; init; }

    public required Action<FilterReading, string> Read { get; init; }
}

/// <summary>What a filter's value is.</summary>
public enum FilterKind
{
    None = 0,
    Text = 1,
    Number = 2,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag = 3,
}
