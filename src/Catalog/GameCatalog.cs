using PokeTradeVault.Catalog.LegalityRules;
using PokeTradeVault.Catalog.LegalityRules.Sources;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Catalog.Snapshots;

namespace PokeTradeVault.Catalog;

/// <summary>Everything that the games know, of generations 1 to 9, in memory. Immutable but for what <see cref="Species"/> learns; safe from any thread.</summary>
public sealed class GameCatalog
{
    private static readonly Lazy<GameCatalog> Loaded = new(Load);

    private GameCatalog(SnapshotFile file)
    {
        Species = new SpeciesCatalog(file.Species.Select(SpeciesReader.Read));
        Moves = new NameIndex<Move>(file.Moves.Select(MoveOf), move => move.Name);
        Abilities = new NameIndex<Ability>(file.Abilities.Select(row => new Ability(row.Name, row.Gen)), ability => ability.Name);
        Items = new NameIndex<Item>(file.Items.Select(row => new Item(row.Name, row.Gen, row.Ball)), item => item.Name);
        Balls = new NameIndex<Item>(Items.Items.Where(item => item.IsBall), item => item.Name);
        Natures = new NameIndex<Nature>(file.Natures.Select(row => new Nature(row.Name, row.Plus, row.Minus)), nature => nature.Name);
        TeraTypes = new NameIndex<ElementType>(file.Types.Select(row => new ElementType(row.Name)), type => type.Name);
        Games = new NameIndex<OriginGame>(Origins.Games, game => game.Name, Origins.OtherNames);
        Languages = new NameIndex<GameLanguage>(Origins.Languages, language => language.Code, Origins.OtherNames);
        Lists = CatalogLists.Of(this);
        Learnsets = new Learnsets(this);
        Legality = new LegalityJudge(this, Learnsets);
    }

    /// <summary>The one of this process, loaded at first use.</summary>
    public static GameCatalog Instance => Loaded.Value;

    public SpeciesCatalog Species { get; private set; }

    /// <summary>Z-Moves and Max Moves are among them, marked by their kind.</summary>
    public NameIndex<Move> Moves { get; }

    public NameIndex<Ability> Abilities { get; }

    /// <summary>What a Pokémon can hold; balls are among them.</summary>
    public NameIndex<Item> Items { get; }

    public NameIndex<Item> Balls { get; }

    public NameIndex<Nature> Natures { get; }

    /// <summary>The 18 types and Stellar.</summary>
    public NameIndex<ElementType> TeraTypes { get; }

    /// <summary>Oldest first.</summary>
    public NameIndex<OriginGame> Games { get; }

    public NameIndex<GameLanguage> Languages { get; }

    public CatalogLists Lists { get; }

    /// <summary>Whether the games' sources explain a Pokémon.</summary>
    public LegalityJudge Legality { get; }

    internal Learnsets Learnsets { get; }

    internal static GameCatalog Load() => new(Embedded.Catalog());

    /// <summary>The same catalog, with species that learn apart from this one's: one a host.</summary>
    internal GameCatalog WithOwnSpecies()
    {
        var copy = (GameCatalog)MemberwiseClone();
        copy.Species = Species.Copy();
        return copy;
    }

    private static Move MoveOf(MoveRow row) => new()
    {
        Name = row.Name,
        Generation = row.Gen,
        Type = row.Type,
        Category = row.Category,
        Power = row.Power,
        Accuracy = row.Accuracy,
        Pp = row.Pp,
        Kind = row.Kind switch
        {
            null => MoveKind.Learnt,
            "z" => MoveKind.Z,
            "max" => MoveKind.Max,
            _ => throw new InvalidOperationException($"The snapshot has a move of kind \"{row.Kind}\"."),
        },
        ListedAs = row.Same ?? row.Name,
    };
}
