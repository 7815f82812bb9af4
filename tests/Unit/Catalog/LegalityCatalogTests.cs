using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.LegalityRules.Sources;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Samples;

namespace PokeTradeVault.Unit.Catalog;

/// <summary>What no game forbids is never questionable: asked of the whole catalog.</summary>
[Trait("Rule", "L-WHOLE")]
public sealed class LegalityCatalogTests
{
    private static readonly GameCatalog Catalog = GameCatalog.Instance;

    private static readonly Species[] Storable = [.. Catalog.Species.Items.Where(species => species.CanBeStored)];

    /// <summary>The species has two, but all that were ever given had the same.</summary>
    private static readonly string[] OfOneGenderOnly = ["Pichu-Spiky-eared", "Terapagos"];

    [Fact]
    public void Every_species_at_level_100_without_moves_is_legal() =>
        AllLegal(Storable.Select(species => new PokemonInput { Species = species.Name, Level = 100 }));

    [Fact]
    public void Every_species_with_any_one_of_its_moves_at_level_100_is_legal() =>
        AllLegal(
            from species in Storable
            from stage in Catalog.Learnsets.LineOf(species).Stages
            from move in stage.Sources.Moves.Keys
            select new PokemonInput { Species = species.Name, Level = 100, Moves = [move] });

    [Fact]
    public void Every_event_as_it_was_given_is_legal() =>
        AllLegal(
            from species in Storable
            let sources = Catalog.Learnsets.Find(species.Name)
            where sources is not null
            from given in sources.Events
            select AsGiven(species, given));

    [Fact]
    public void Every_ability_and_gender_of_every_species_is_legal() =>
        AllLegal(
            from species in Storable
            from ability in species.Abilities
            from gender in species.Genders
            where !OfOneGenderOnly.Contains(species.Name)
            select new PokemonInput
            {
                Species = species.Name,
                Level = 100,
                Ability = ability.Name,
                Gender = gender is Gender.Genderless ? "none" : gender.ToString(),
            });

    private static PokemonInput AsGiven(Species species, EventSource given) => new()
    {
        Species = species.Name,
        Level = given.Level,
        Shiny = given.Shiny is not ShinyChance.Never,
        Gender = given.Gender?.ToString(),
        Nature = given.Nature,
        Ball = given.Ball,
        Ability = given.HasHiddenAbility
            ? species.Abilities.FirstOrDefault(each => each.Slot is AbilitySlot.Hidden)?.Name
            : given.Abilities.FirstOrDefault(name => species.Abilities.Any(each => each.Name == name)),
        Moves = given.Moves.Take(4).ToValueList(),
    };

    private static void AllLegal(IEnumerable<PokemonInput> inputs)
    {
        var wrong = inputs.Select(input => (input, check: Rules.Check(input)))
            .Where(pair => pair.check.Sheet?.Legality.Verdict is not LegalityVerdict.Legal)
            .Select(pair => $"{pair.input.Species} {string.Join(", ", pair.input.Moves ?? [])}: {string.Join("; ", Problems(pair.input))} {Reasons(pair.check)}")
            .ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length}:\n{string.Join('\n', wrong.Take(60))}");
    }

    private static string Reasons(CheckedPokemon check) =>
        string.Join("; ", check.Sheet?.Legality.Reasons.Select(each => $"{each.Field}: {each.Reason} ({each.Rule})") ?? []);
}
