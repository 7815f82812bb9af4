namespace PokeTradeVault.Contracts.Collections;

/// <summary>How many Pokémon of a vault a query's filters find.</summary>
[GenerateSerializer, Immutable, Alias("ptv.PokemonCount")]
public sealed record PokemonCount
{
    [Id(0)] public required int Count { get; init; }
}

/// <summary>What a vault holds, species by species.</summary>
[GenerateSerializer, Immutable, Alias("ptv.VaultTally")]
public sealed record VaultTally
{
    /// <summary>In no order; a species that the vault lacks is not there.</summary>
    [Id(0)] public required ValueList<SpeciesTally> Species { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.SpeciesTally")]
public sealed record SpeciesTally
{
    /// <summary>Canonical, form included.</summary>
    [Id(0)] public required string Species { get; init; }

    /// <summary>1 or more, the shiny ones among them.</summary>
    [Id(1)] public required int Have { get; init; }

    [Id(2)] public required int Shiny { get; init; }
}
