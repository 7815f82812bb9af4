using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.Details;

/// <summary>What the catalog tells of one species.</summary>
public sealed class SpeciesPages(GameCatalog catalog)
{
    /// <param name="name">However it is written.</param>
    /// <returns>Null where there is no such species.</returns>
    public SpeciesDetails? Find(string name) => catalog.Species.Find(name) is { } species ? DetailsOf(species) : null;

    /// <summary>By name; Hidden Power once.</summary>
    /// <returns>Null where there is no such species.</returns>
    public ValueList<SpeciesMove>? MovesOf(string name) =>
        catalog.Species.Find(name) is { } species ? SpeciesMovePages.Of(species, catalog) : null;

    private SpeciesDetails DetailsOf(Species species)
    {
        var entry = SpeciesEntry.Of(species);
        return new SpeciesDetails
        {
            Name = species.Name,
            Num = species.Number,
            Generation = species.Generation,
            BaseSpecies = species.BaseSpecies,
            Form = species.Form ?? species.BaseForm,
            SpriteKey = entry.SpriteKey,
            Storable = species.CanBeStored,
            ChangesFrom = species.CanBeStored ? null : species.ChangesFrom,
            Types = species.Types,
            BaseStats = species.BaseStats,
            Abilities = entry.Abilities,
            PastAbilities = species.PastAbilities,
            Genders = species.Genders,
            MaleShare = species.MaleShare,
            EggGroups = species.EggGroups,
            FixedTeraType = species.FixedTeraType,
            NeedsItem = species.NeedsItem,
            EventOnly = catalog.Learnsets.LineOf(species) is { Stages.Count: > 0, IsEventOnly: true },
            Forms = catalog.Species.FormsOf(species.BaseSpecies).Select(FormOf).ToValueList(),
            EvolutionLine = LineOf(species).Select(StageOf).ToValueList(),
        };
    }

    /// <summary>From its first stage on, breadth first.</summary>
    private List<Species> LineOf(Species species)
    {
        var first = species;
        while ((first.Evolution ?? BaseOf(first).Evolution) is { } evolution) first = catalog.Species.Find(evolution.From)!;
        List<Species> line = [catalog.Species.EvolvedFrom(first.Name).Any() ? first : BaseOf(first)];
        for (var i = 0; i < line.Count; i++) line.AddRange(catalog.Species.EvolvedFrom(line[i].Name));
        return line.Contains(species) || line.Count > 1 ? line : [species];
    }

    /// <summary>A form that only looks different evolves as its base does.</summary>
    private Species BaseOf(Species species) =>
        catalog.Learnsets.Find(species.Name) is null ? catalog.Species.Find(species.ChangesFrom ?? species.BaseSpecies)! : species;

    private static FormEntry FormOf(Species species) => new()
    {
        Name = species.Name,
        Form = species.Form ?? species.BaseForm,
        SpriteKey = SpeciesEntry.KeyOf(species),
        Storable = species.CanBeStored,
    };

    private static EvolutionEntry StageOf(Species species) => new()
    {
        Name = species.Name,
        Num = species.Number,
        SpriteKey = SpeciesEntry.KeyOf(species),
        Evolution = species.Evolution,
    };
}
