using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Collections;

/// <summary>The query parameters of a vault's list.</summary>
public sealed record PokemonFilters(PokemonQuery Query) : IQueryFields<PokemonFilters>
{
    public static IReadOnlyList<ParameterNote> Notes { get; } =
    [
        new() { Name = "species" },
        new() { Name = "type", Description = "One of the species' types." },
        new() { Name = "shiny", Type = typeof(bool) },
        new() { Name = "forTrade", Type = typeof(bool) },
        new() { Name = "favourite", Type = typeof(bool) },
        new() { Name = "level.min", Type = typeof(int), Minimum = 1, Maximum = 100 },
        new() { Name = "level.max", Type = typeof(int), Minimum = 1, Maximum = 100 },
        new() { Name = "nature" },
        new() { Name = "ability" },
        new() { Name = "gender", Description = "male, female or none." },
        new() { Name = "move" },
        new() { Name = "tag", Description = "In one's own vault only." },
        new() { Name = "text", Description = "Found in nickname, species or original trainer's name, whatever the case." },
        new() { Name = "sort", Description = "box (default), species, level or created; a leading - turns it round." },
        .. Paging.Notes,
    ];

    public static PokemonFilters Read(QueryReader query)
    {
        var paging = Paging.Read(query);
        return new PokemonFilters(new PokemonQuery
        {
            Species = query.Text("species"),
            Type = query.Text("type"),
            Shiny = query.Flag("shiny"),
            ForTrade = query.Flag("forTrade"),
            Favourite = query.Flag("favourite"),
            LevelMin = query.Number("level.min"),
            LevelMax = query.Number("level.max"),
            Nature = query.Text("nature"),
            Ability = query.Text("ability"),
            Gender = query.Text("gender"),
            Move = query.Text("move"),
            Tag = query.Text("tag"),
            Text = query.Text("text"),
            Sort = query.Text("sort"),
            Limit = paging.Limit,
            Cursor = paging.Cursor,
        });
    }
}
