namespace PokeTradeVault.Api.Http;

public enum ParameterPlace
{
    None = 0,
    Query = 1,
    Header = 2,
}

/// <summary>Tells the OpenAPI document of a parameter that a bound type reads by itself.</summary>
public sealed record ParameterNote
{
    public required string Name { get; init; }

    public ParameterPlace In { get; init; } = ParameterPlace.Query;

    /// <summary><see cref="string"/>, <see cref="int"/>, <see cref="bool"/>, <see cref="Guid"/> or an enum of the wire.</summary>
    public Type Type { get; init; } = typeof(string);

    public string? Description { get; init; }

    public bool Required { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }
}
