namespace PokeTradeVault.Contracts;

/// <summary>One page of a list. <c>nextCursor</c> is null on the last one, and otherwise goes into the next request as it is.</summary>
[GenerateSerializer, Immutable, Alias("ptv.Page`1")]
public sealed record Page<T>
{
    [Id(0)] public required ValueList<T> Items { get; init; }

    [Id(1)] public string? NextCursor { get; init; }
}

/// <summary>Accepted, with nothing to say.</summary>
[GenerateSerializer, Immutable, Alias("ptv.Done")]
public sealed record Done
{
    public static Done Instance { get; } = new();
}
