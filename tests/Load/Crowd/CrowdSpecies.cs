using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Details;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Load.Crowd;

/// <summary>A species, and what its Pokémon commonly are.</summary>
internal sealed class CrowdSpecies
{
    private const double HiddenShare = 0.3;

    private CrowdSpecies(Species species, IReadOnlyList<string> moves)
    {
        Species = species;
        Moves = Skew.Zipf(moves, 0.9);
        Abilities = new(species.Abilities, at => species.Abilities[at].Slot is AbilitySlot.Hidden ? HiddenShare : 1);
        Genders = Skew.Zipf(species.Genders, 0.3);
        TeraTypes = Skew.Of([(species.Types[0], 0.6), .. GameCatalog.Instance.Lists.TeraTypes.Select(type => (type, 0.4 / 19))]);
    }

    public Species Species { get; }

    /// <summary>Of its learnset.</summary>
    public Skew<string> Moves { get; }

    public Skew<SpeciesAbility> Abilities { get; }

    public Skew<Gender> Genders { get; }

    public Skew<string> TeraTypes { get; }

    /// <summary>Every one that a box can hold, the most popular first: by chance, but the same chance every time.</summary>
    public static Skew<CrowdSpecies> Popular(int seed)
    {
        var (random, catalog) = (new Random(seed), GameCatalog.Instance);
        var pages = new SpeciesPages(catalog);
        var moveRank = catalog.Lists.Moves.Select(move => (move, Rank: random.NextDouble())).ToDictionary(each => each.move, each => each.Rank);
        var species = catalog.Species.Items.Where(each => each.CanBeStored).ToArray();
        random.Shuffle(species);
        return Skew.Zipf([.. species.Select(each => new CrowdSpecies(each, MovesOf(pages, each, moveRank)))], 0.75);
    }

    private static string[] MovesOf(SpeciesPages pages, Species species, Dictionary<string, double> rank) =>
        [.. (pages.MovesOf(species.Name) ?? []).Select(move => move.Name).Where(rank.ContainsKey).OrderBy(move => rank[move])];
}
