using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog;

/// <summary>The names that a Pokémon's fields take; species have a search of their own.</summary>
public sealed record CatalogLists
{
    public required ValueList<string> Natures { get; init; }

    public required ValueList<string> Abilities { get; init; }

    /// <summary>Those that take a move slot: without Z-Moves and Max Moves.</summary>
    public required ValueList<string> Moves { get; init; }

    public required ValueList<string> Items { get; init; }

    public required ValueList<string> Balls { get; init; }

    /// <summary>The 18 that a species can have.</summary>
    public required ValueList<string> Types { get; init; }

    /// <summary>Those and Stellar.</summary>
    public required ValueList<string> TeraTypes { get; init; }

    /// <summary>Codes as the games show them; each language's English name and BCP 47 tag are read too.</summary>
    public required ValueList<string> Languages { get; init; }

    public required ValueList<string> Games { get; init; }

    internal static CatalogLists Of(GameCatalog catalog) => new()
    {
        Natures = catalog.Natures.Names,
        Abilities = catalog.Abilities.Names,
        Moves = catalog.Moves.Items.Where(move => move.Kind is MoveKind.Learnt).Select(move => move.Name).ToValueList(),
        Items = catalog.Items.Names,
        Balls = catalog.Balls.Names,
        Types = catalog.TeraTypes.Names.Where(name => name is not "Stellar").ToValueList(),
        TeraTypes = catalog.TeraTypes.Names,
        Languages = catalog.Languages.Names,
        Games = catalog.Games.Names,
    };
}
