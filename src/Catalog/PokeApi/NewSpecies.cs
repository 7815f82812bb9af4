using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>Makes a species that the shipped catalog lacks of PokeAPI's answers.</summary>
public static class NewSpecies
{
    private const int NameLengthMax = 30;

    public static Species Of(ForeignSpecies species, ForeignPokemon pokemon, GameCatalog catalog) => AddedSpecies.Of(species.Number, NameOf(species)) with
    {
        Generation = species.Generation,
        Types = pokemon.Types.Select(slug => TypeOf(slug, catalog)).ToValueList(),
        BaseStats = pokemon.BaseStats,
        Abilities = pokemon.Abilities
            .Select(ability => ability with { Name = catalog.Abilities.Find(ability.Name)?.Name ?? PokeApiTexts.Words(ability.Name) })
            .ToValueList(),
        Genders = AddedSpecies.GendersOf(species.MaleShare),
        MaleShare = species.MaleShare,
        Evolution = EarlierStage(species, catalog) is { } earlier ? AddedSpecies.EvolvesFrom(earlier) : null,
        EggGroups = species.EggGroups,
    };

    private static string NameOf(ForeignSpecies species) =>
        species.Name.Length <= NameLengthMax && NameKey.Of(species.Name).Length > 0 ? species.Name : throw PokeApiException.Garbage("names");

    private static string TypeOf(string slug, GameCatalog catalog) =>
        catalog.Lists.Types.FirstOrDefault(type => NameKey.Of(type) == NameKey.Of(slug)) ?? throw PokeApiException.Garbage("types");

    private static string? EarlierStage(ForeignSpecies species, GameCatalog catalog) =>
        catalog.Species.Items.FirstOrDefault(each => each.Number == species.EvolvesFrom)?.Name;
}
