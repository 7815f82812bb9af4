using PokeTradeVault.Catalog.LegalityRules.Sources;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.Details;

/// <summary>Gathers what a species, its form's base and its earlier stages learn.</summary>
internal static class SpeciesMovePages
{
    public static ValueList<SpeciesMove> Of(Species species, GameCatalog catalog)
    {
        var stored = species.CanBeStored ? species : catalog.Species.Find(species.ChangesFrom) ?? species;
        var ways = new SortedDictionary<string, HashSet<MoveWay>>(StringComparer.Ordinal);
        foreach (var stage in catalog.Learnsets.LineOf(stored).Stages)
        {
            var from = stage == catalog.Learnsets.LineOf(stored).Stages[0] ? null : stage.Sources.Name;
            foreach (var (move, sources) in stage.Sources.Moves) WaysTo(ways, move).UnionWith(sources.Select(source => WayOf(source, from)));
            foreach (var given in stage.Sources.Events)
                foreach (var move in given.Moves) WaysTo(ways, move).Add(WayOf(given, from));
        }

        return ways.Select(pair => MoveOf(catalog.Moves.Find(pair.Key)!, pair.Value)).ToValueList();
    }

    private static HashSet<MoveWay> WaysTo(SortedDictionary<string, HashSet<MoveWay>> ways, string move) =>
        ways.TryGetValue(move, out var found) ? found : ways[move] = [];

    private static SpeciesMove MoveOf(Move move, IEnumerable<MoveWay> ways) => new()
    {
        Name = move.Name,
        Type = move.Type,
        Category = move.Category,
        Power = move.Power,
        Accuracy = move.Accuracy,
        Pp = move.Pp,
        Ways = ways.OrderByDescending(way => way.Generation).ThenBy(way => way.Games).ThenBy(way => way.Way).ThenBy(way => way.Level).ToValueList(),
    };

    private static MoveWay WayOf(LearnSource source, string? from) => new()
    {
        Generation = GamePools.GenerationOf(source.Pool),
        Games = GamePools.GamesOf(source.Pool),
        Way = source.Way,
        Level = source.Way is LearnWay.LevelUp ? source.Level : null,
        From = from,
    };

    private static MoveWay WayOf(EventSource given, string? from) => new()
    {
        Generation = GamePools.GenerationOf(given.Pool),
        Games = GamePools.GamesOf(given.Pool),
        Way = LearnWay.Event,
        Level = given.Level,
        From = from,
    };
}
