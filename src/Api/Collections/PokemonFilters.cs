using Microsoft.AspNetCore.WebUtilities;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Api.Collections;

/// <summary>The filters of Pokémon as query parameters.</summary>
public sealed record PokemonFilters(ValueList<FilterTerm> Terms) : IQueryFields<PokemonFilters>
{
    public static IReadOnlyList<ParameterNote> Notes { get; } = [.. FilterFields.All.Select(Note)];

    public static PokemonFilters Read(QueryReader query) => new(Notes
        .SelectMany(note => query.Values(note.Name).Select(value => new FilterTerm { Name = note.Name, Value = value }))
        .ToValueList());

    /// <summary>The same filters where a body carries them, such as <c>species=Pikachu&amp;shiny=true</c>.</summary>
    /// <param name="text">As of a query string; percent-encoded.</param>
    /// <param name="member">The body's member, which problems name before the filter: <c>filter.level.min</c>.</param>
    public static Reply<ValueList<FilterTerm>> Parse(string text, string member)
    {
        var reader = new QueryReader(new QueryCollection(QueryHelpers.ParseQuery(text)), Notes);
        var filters = Read(reader);
        return reader.Refusal is { } refusal ? refusal.Under(member) : filters.Terms;
    }

    private static ParameterNote Note(FilterField field) => new()
    {
        Name = field.Name,
        Type = field.Kind switch
        {
            FilterKind.Text => typeof(string),
            FilterKind.Number => typeof(int),
            FilterKind.Flag => typeof(bool),
            _ => throw new InvalidOperationException($"The filter {field.Name} is of no kind."),
        },
        Minimum = field.Minimum,
        Maximum = field.Maximum,
        TimesMax = field.TimesMax,
        Description = field.Description,
    };
}
