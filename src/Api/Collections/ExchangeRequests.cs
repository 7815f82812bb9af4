using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Collections;

[ForeignText]
public sealed record ImportRequest
{
    public required SetFormat Format { get; init; }

    /// <summary>At most 2 MB and 1,000 Pokémon.</summary>
    public required string Text { get; init; }

    /// <summary>True: saves nothing, and answers what would be saved. Omitted: false.</summary>
    public bool? DryRun { get; init; }

    /// <summary>Marks all of them, whatever the text says. Omitted: as the text says, otherwise not for trade.</summary>
    public bool? ForTrade { get; init; }
}

/// <summary>The query parameters of an export.</summary>
public sealed record ExportQuery(ExportPokemon Query) : IQueryFields<ExportQuery>
{
    private const int IdsMax = 200;

    public static IReadOnlyList<ParameterNote> Notes { get; } =
    [
        new() { Name = "format", Type = typeof(SetFormat), Required = true },
        new() { Name = "ids", LengthMax = IdsMax * 37, Description = $"These alone: at most {IdsMax}, with commas between them." },
        .. PokemonFilters.Notes,
        .. PokemonList.Notes.Where(note => note.Name is "sort"),
    ];

    public static ExportQuery Read(QueryReader query) => new(new ExportPokemon
    {
        Format = query.Name<SetFormat>("format") ?? SetFormat.None,
        Filter = new PokemonQuery { Filters = PokemonFilters.Read(query).Terms, Sort = query.Text("sort") },
        Ids = query.Ids("ids")?.Select(id => new PokemonId(id)).ToValueList(),
    });
}
