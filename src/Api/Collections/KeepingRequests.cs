using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Collections;

public sealed record AddBoxRequest
{
    /// <summary>At most 30 characters; omitted or empty: none.</summary>
    public string? Name { get; init; }
}

/// <summary>A JSON merge patch: what is left out stays as it is, a name that is null or empty is taken away.</summary>
public sealed record ChangeBoxRequest
{
    /// <summary>At most 30 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Where it shall stand among the boxes, from 0.</summary>
    public int? Position { get; init; }
}

public sealed record MovePokemonRequest
{
    /// <summary>1 to 30, carried out one after the other; all happen or none.</summary>
    public required ValueList<PokemonSpot> Moves { get; init; }
}

public sealed record BulkPokemonRequest
{
    public required BulkAction Action { get; init; }

    /// <summary>With <c>tag</c> and <c>untag</c>: 1 to 20.</summary>
    public ValueList<string>? Tags { get; init; }

    /// <summary>With <c>move</c>: the number of the box whose free slots are filled, and then those of the boxes behind it.</summary>
    public int? Box { get; init; }

    /// <summary>1 to 1,000; either these or a filter.</summary>
    public ValueList<PokemonId>? Ids { get; init; }

    /// <summary>The query string of <c>GET /v1/pokemon</c>, without paging and sorting: <c>species=Pikachu&amp;shiny=true</c>; empty for all.</summary>
    public string? Filter { get; init; }

    /// <summary>How many you have been shown; another number now is refused with <c>stale_selection</c>. Required with a filter, unless <c>dryRun</c>.</summary>
    public int? Expected { get; init; }

    /// <summary>Changes nothing, and answers what would happen.</summary>
    public bool? DryRun { get; init; }
}

public sealed record VersionSeenRequest
{
    /// <summary>The version that you have seen.</summary>
    public required int Version { get; init; }
}
