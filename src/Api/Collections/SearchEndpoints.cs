using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Limits;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Api.Collections;

internal static class SearchEndpoints
{
    public static void MapSearch(this RouteGroupBuilder v1)
    {
        var search = v1.MapGroup("/search").WithTags("Search");
        search.MapGet("/pokemon", Find).CountAs(LimitKind.Search).WithSummary("Pokémon that traders offer, over all public vaults; the newest first");
        search.MapGet("/suggestions", Suggest).WithSummary("Names that what is typed may mean, a slip forgiven");
    }

    private static async Task<Answer<Page<FoundPokemon>, Reading>> Find(
        HttpContext context, Query<PokemonList> list, ISearchQueries search, CancellationToken cancellation) =>
        await search.Find(Caller.From(context.User)?.Id, list.Value.Query, cancellation);

    private static async Task<Answer<Page<Suggestion>, Reading>> Suggest(
        Query<SuggestionText> text, ISearchQueries search, CancellationToken cancellation) =>
        new Page<Suggestion> { Items = await search.Suggest(text.Value.Text, text.Value.Limit, cancellation) };
}

/// <summary>The query parameters of suggestions.</summary>
public sealed record SuggestionText(string Text, int Limit) : IQueryFields<SuggestionText>
{
    private const int LimitDefault = 8;

    public static IReadOnlyList<ParameterNote> Notes { get; } =
    [
        new() { Name = "q", Required = true, Description = "What has been typed." },
        new() { Name = "limit", Type = typeof(int), Minimum = 1, Maximum = 20, Description = $"{LimitDefault} by default." },
    ];

    public static SuggestionText Read(QueryReader query) => new(query.Text("q") ?? "", query.Number("limit") ?? LimitDefault);
}
