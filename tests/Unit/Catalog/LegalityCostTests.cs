using System.Diagnostics;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.LegalityRules.Sources;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Samples;

namespace PokeTradeVault.Unit.Catalog;

/// <summary>A guard against judging that grows slow by far; the figure itself is the benchmark's.</summary>
public sealed class LegalityCostTests
{
    private const int Count = 1_000;
    private const int RoundsMax = 100;
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(250);

    [Fact]
    [Trait("Rule", "L-COST")]
    public void A_thousand_are_judged_well_within_a_moment()
    {
        var sheets = Sheets();
        var judge = GameCatalog.Instance.Legality;

        // A busy machine is slow at times: one round within the bound is enough.
        var rounds = Enumerable.Range(0, RoundsMax).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var sheet in sheets) judge.Judge(sheet);
            return Stopwatch.GetElapsedTime(start);
        });

        Assert.Contains(rounds, round => round <= Bound);
    }

    /// <summary>Half with moves of their own, half with moves of others', which are looked for in every event.</summary>
    private static PokemonSheet[] Sheets()
    {
        var species = GameCatalog.Instance.Species.Items.Where(each => each.CanBeStored).ToArray();
        var moves = GameCatalog.Instance.Lists.Moves.Where(name => !name.StartsWith("Hidden Power", StringComparison.Ordinal)).ToArray();
        return [.. Enumerable.Range(0, Count).Select(i => species[i * 7919 % species.Length]).Select((each, i) => Rules.Check(new PokemonInput
        {
            Species = each.Name,
            Level = 1 + (i % 100),
            Shiny = i % 3 == 0,
            Moves = i % 2 == 0 ? OwnMoves(each) : Enumerable.Range(i, 4).Select(k => moves[k * 31 % moves.Length]).Distinct().ToValueList(),
        }).Sheet!)];
    }

    private static ValueList<string> OwnMoves(Species species) =>
        GameCatalog.Instance.Learnsets.LineOf(species).Stages[0] is LineStage stage ? stage.Sources.Moves.Keys.Take(4).ToValueList() : [];
}
