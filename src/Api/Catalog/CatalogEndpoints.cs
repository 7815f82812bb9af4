using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Details;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Catalog;

internal static class CatalogEndpoints
{
    public static void MapCatalog(this RouteGroupBuilder v1)
    {
        var catalog = v1.MapGroup("/catalog").WithTags("Catalog").AddEndpointFilter<CatalogCaching>();
        catalog.MapGet("", Lists).WithSummary("The names that a Pokémon's fields take");
        catalog.MapGet("/species", Species).WithSummary("Species and forms, best match first");
        catalog.MapGet("/species/{name}", Details).WithSummary("One species or form: stats, abilities, genders, forms, evolution line, names and texts in other languages");
        catalog.MapGet("/species/{name}/moves", Moves).WithSummary("What it can learn, and how");
    }

    private static Answer<CatalogLists, Reading> Lists(GameCatalog catalog) => catalog.Lists;

    private static Answer<Page<SpeciesEntry>, Reading> Species(Query<SpeciesFilters> filters, SpeciesCatalog species) =>
        new Page<SpeciesEntry> { Items = species.Search(filters.Value.Text, filters.Value.Limit) };

    private static async Task<Answer<SpeciesDetails, Reading>> Details(
        string name, SpeciesPages pages, KeptTexts kept, CancellationToken cancellation)
    {
        if (pages.Find(name) is not { } details)
            return NoSuchSpecies;
        var texts = await kept.Of(details.Num, cancellation);
        return details with { Names = texts.Names, FlavourTexts = texts.FlavourTexts };
    }

    /// <summary>All on one page.</summary>
    private static Answer<Page<SpeciesMove>, Reading> Moves(string name, SpeciesPages pages) =>
        pages.MovesOf(name) is { } moves ? new Page<SpeciesMove> { Items = moves } : NoSuchSpecies;

    private static Refusal NoSuchSpecies { get; } = Refusal.Of(RefusalCode.NotFound, "There is no such species.");
}

/// <summary>The query parameters of the species look-up.</summary>
public sealed record SpeciesFilters(string? Text, int Limit) : IQueryFields<SpeciesFilters>
{
    private const int LimitDefault = 20;

    public static IReadOnlyList<ParameterNote> Notes { get; } =
    [
        new() { Name = "q", Description = "A name, in any language that the catalog has been refreshed with, the beginning of one, or a number of the national Pokédex." },
        new() { Name = "limit", Type = typeof(int), Minimum = 1, Maximum = 100 },
    ];

    public static SpeciesFilters Read(QueryReader query) => new(query.Text("q"), query.Number("limit") ?? LimitDefault);
}
