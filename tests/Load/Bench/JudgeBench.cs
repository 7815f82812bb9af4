using System.Diagnostics;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Load.Bench;

/// <summary>A thousand Pokémon judged: half with moves that most can learn, half with anybody's, every third shiny.</summary>
internal static class JudgeBench
{
    public const int Count = 1_000;
    private const int Runs = 101;

    /// <summary>Before anything else has used the catalog.</summary>
    public static JudgeFigures Run()
    {
        var (catalog, loading) = Timed(() => GameCatalog.Instance);
        var sheets = Sheets(catalog);
        var (_, cold) = Timed(() => JudgeAll(catalog, sheets));
        var warm = Enumerable.Range(0, Runs).Select(_ => Timed(() => JudgeAll(catalog, sheets)).Milliseconds).Order().ElementAt(Runs / 2);
        return new(loading, cold, warm, sheets.Count(sheet => catalog.Legality.Judge(sheet).Verdict is LegalityVerdict.Legal));
    }

    private static int JudgeAll(GameCatalog catalog, PokemonSheet[] sheets) =>
        sheets.Count(sheet => catalog.Legality.Judge(sheet).Verdict is LegalityVerdict.Legal);

    private static PokemonSheet[] Sheets(GameCatalog catalog)
    {
        var species = catalog.Species.Items.Where(each => each.CanBeStored).ToArray();
        return [.. Enumerable.Range(0, Count).Select(i => SheetOf(catalog, species[i * 7919 % species.Length], i))];
    }

    private static PokemonSheet SheetOf(GameCatalog catalog, Species species, int i) => new()
    {
        Species = species.Name,
        Level = 1 + (i * 37 % 100),
        Nature = "Serious",
        Ability = species.Abilities[i % species.Abilities.Count].Name,
        Gender = species.Genders[0],
        Ivs = Same(31),
        Evs = Same(0),
        Moves = i % 2 == 0 ? ["Tackle", "Protect", "Rest", "Substitute"] : Anybodys(catalog, i),
        Shiny = i % 3 == 0,
        Ball = "Poke Ball",
        TeraType = species.Types[0],
        Legality = new() { Verdict = LegalityVerdict.Unknown },
    };

    private static ValueList<string> Anybodys(GameCatalog catalog, int i) =>
        Enumerable.Range(i, 4).Select(k => catalog.Lists.Moves[k * 31 % catalog.Lists.Moves.Count]).ToValueList();

    private static Stats Same(int value) => new() { Hp = value, Atk = value, Def = value, Spa = value, Spd = value, Spe = value };

    private static (T Value, double Milliseconds) Timed<T>(Func<T> act)
    {
        var start = Stopwatch.GetTimestamp();
        var value = act();
        return (value, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}

/// <param name="Loading">The catalog, at its first use, in milliseconds.</param>
/// <param name="Cold">The first thousand, each species' learnset read for the first time.</param>
/// <param name="Warm">The median of all later ones.</param>
/// <param name="Legal">Of the thousand.</param>
internal sealed record JudgeFigures(double Loading, double Cold, double Warm, int Legal);
