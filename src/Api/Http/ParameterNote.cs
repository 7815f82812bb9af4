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

    /// <summary>How often it may be there; more than once makes it a list.</summary>
    public int TimesMax { get; init; } = 1;

    /// <summary>Of a text, in characters.</summary>
    public int LengthMax { get; init; } = 200;

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }
}
