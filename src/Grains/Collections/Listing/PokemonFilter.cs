using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A query's filters, read against the catalog: canonical names, or a problem for each that it does not know.</summary>
public sealed class PokemonFilter
{
    private const int TextMax = 100;

    private readonly GameCatalog catalog;
    private readonly List<Predicate<OwnedPokemon>> tests = [];
    private readonly List<FieldProblem> problems = [];

    private PokemonFilter(GameCatalog catalog) => this.catalog = catalog;

    /// <summary>In the order of the query's members.</summary>
    public ValueList<FieldProblem> Problems => problems.ToValueList();

    /// <param name="ofOwner">Whether tags may be asked for.</param>
    public static PokemonFilter Of(PokemonQuery query, GameCatalog catalog, bool ofOwner)
    {
        var filter = new PokemonFilter(catalog);
        filter.Name("species", query.Species, name => catalog.Species.Find(name)?.Name, (pokemon, name) => pokemon.Sheet.Species == name);
        filter.Name("type", query.Type, name => catalog.TeraTypes.Find(name)?.Name, (pokemon, name) => filter.IsOfType(pokemon, name));
        filter.Flag(query.Shiny, pokemon => pokemon.Sheet.Shiny);
        filter.Flag(query.ForTrade, pokemon => pokemon.Own.ForTrade);
        filter.Flag(query.Favourite, pokemon => pokemon.Own.Favourite);
        filter.Level("level.min", query.LevelMin, (level, bound) => level >= bound);
        filter.Level("level.max", query.LevelMax, (level, bound) => level <= bound);
        if (query.LevelMin > query.LevelMax) filter.Problem("level.max", "must not be less than level.min");
        filter.Name("nature", query.Nature, name => catalog.Natures.Find(name)?.Name, (pokemon, name) => pokemon.Sheet.Nature == name);
        filter.Name("ability", query.Ability, name => catalog.Abilities.Find(name)?.Name, (pokemon, name) => pokemon.Sheet.Ability == name);
        filter.Gender(query.Gender);
        filter.Name("move", query.Move, name => catalog.Moves.Find(name)?.Name, (pokemon, name) => pokemon.Sheet.Moves.Contains(name));
        if (query.Tag is not null && !ofOwner) filter.Problem("tag", "tags are their owner's alone");
        filter.Text("tag", query.Tag, (pokemon, tag) => pokemon.Own.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase));
        filter.Text("text", query.Text, HasText);
        return filter;
    }

    public bool Matches(OwnedPokemon pokemon) => tests.TrueForAll(test => test(pokemon));

    private static bool HasText(OwnedPokemon pokemon, string text) =>
        pokemon.Sheet.Species.Contains(text, StringComparison.OrdinalIgnoreCase)
        || pokemon.Sheet.Nickname?.Contains(text, StringComparison.OrdinalIgnoreCase) is true
        || pokemon.Sheet.Ot?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;

    private bool IsOfType(OwnedPokemon pokemon, string type) => catalog.Species.Find(pokemon.Sheet.Species)?.Types.Contains(type) is true;

    private void Name(string field, string? text, Func<string, string?> find, Func<OwnedPokemon, string, bool> matches)
    {
        if (text is null) return;
        if (find(text) is { } name) tests.Add(pokemon => matches(pokemon, name));
        else Problem(field, "names nothing that the catalog knows");
    }

    private void Flag(bool? wanted, Predicate<OwnedPokemon> has)
    {
        if (wanted is { } value) tests.Add(pokemon => has(pokemon) == value);
    }

    private void Level(string field, int? bound, Func<int, int, bool> within)
    {
        if (bound is not { } level) return;
        if (level is < 1 or > 100) Problem(field, "must be 1 to 100");
        else tests.Add(pokemon => within(pokemon.Sheet.Level, level));
    }

    private void Gender(string? text)
    {
        if (text is null) return;
        if (LowerCaseGenderConverter.Parse(text) is { } gender) tests.Add(pokemon => pokemon.Sheet.Gender == gender);
        else Problem("gender", "must be male, female or none");
    }

    private void Text(string field, string? text, Func<OwnedPokemon, string, bool> matches)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (text.Length > TextMax) Problem(field, $"must have at most {TextMax} characters");
        else tests.Add(pokemon => matches(pokemon, text.Trim()));
    }

    private void Problem(string field, string reason) => problems.Add(new FieldProblem { Field = field, Reason = reason });
}
