using PokeTradeVault.Catalog.LegalityRules.Rules;
using PokeTradeVault.Catalog.LegalityRules.Sources;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.LegalityRules;

/// <summary>
/// Whether the games' own sources explain a Pokémon. It is legal if one explanation breaks no rule, else questionable with the
/// reasons against the one that comes nearest, and unknown where the catalog has no learnset of it. Pure, in microseconds.
/// </summary>
public sealed class LegalityJudge
{
    /// <summary>Grows with every change of a rule or of the learnsets that can change a verdict: older verdicts are judged anew.</summary>
    public const int RulesVersion = 1;

    private const string DefaultBall = PokemonCheck.DefaultBall;

    private static readonly Legality Legal = new() { Verdict = LegalityVerdict.Legal };

    private readonly GameCatalog catalog;
    private readonly Learnsets learnsets;

    internal LegalityJudge(GameCatalog catalog, Learnsets learnsets) => (this.catalog, this.learnsets) = (catalog, learnsets);

    /// <summary>The same Pokémon with the verdict of these rules.</summary>
    public PokemonSheet Judged(PokemonSheet sheet) => sheet with { Legality = Judge(sheet), JudgedBy = RulesVersion };

    /// <param name="sheet">Checked; its own <see cref="PokemonSheet.Legality"/> is not looked at.</param>
    public Legality Judge(PokemonSheet sheet)
    {
        if (catalog.Species.Find(sheet.Species) is not { } species || learnsets.LineOf(species) is not { Stages.Count: > 0 } line)
            return Unknown(sheet);
        var pokemon = Judged(sheet, species, line);
        ReasonList? least = null;
        foreach (var explanation in Explanation.Of(line, pokemon.Origin))
        {
            var reasons = Reasons(pokemon, explanation, least?.Count ?? int.MaxValue);
            if (reasons.Count == 0) return Legal;
            if (least is null || reasons.Count < least.Count) least = reasons;
        }

        return new Legality { Verdict = LegalityVerdict.Questionable, Reasons = (least ?? NoOrigin(pokemon)).ToValueList() };
    }

    private JudgedPokemon Judged(PokemonSheet sheet, Species species, SpeciesLine line)
    {
        var moves = sheet.Moves.Select(name => catalog.Moves.Find(name)?.ListedAs ?? name).ToArray();
        var ball = catalog.Balls.Find(sheet.Ball) is { Name: not DefaultBall } stated ? stated : null;
        var origin = catalog.Games.Find(sheet.OriginGame) is { } game ? GamePools.Of(game) : GamePool.None;
        return new JudgedPokemon(sheet, species, line, moves, ball, origin);
    }

    /// <summary>In the order of the input's fields but for the moves, which cost the most to judge.</summary>
    private static ReasonList Reasons(JudgedPokemon pokemon, Explanation explanation, int enough)
    {
        var reasons = new ReasonList(enough);
        OriginRule.Judge(pokemon, explanation, reasons);
        LevelRule.Judge(pokemon, explanation, reasons);
        ShinyRule.Judge(pokemon, explanation, reasons);
        BallRule.Judge(pokemon, explanation, reasons);
        if (!reasons.IsFull) HiddenAbilityRule.Judge(pokemon, explanation, reasons);
        if (!reasons.IsFull) EventRule.Judge(pokemon, explanation, reasons);
        if (!reasons.IsFull) MoveRule.Judge(pokemon, explanation, reasons);
        return reasons;
    }

    private static ReasonList NoOrigin(JudgedPokemon pokemon)
    {
        var reasons = new ReasonList(int.MaxValue);
        OriginRule.Refuse(pokemon, reasons);
        return reasons;
    }

    private static Legality Unknown(PokemonSheet sheet) => new()
    {
        Verdict = LegalityVerdict.Unknown,
        Reasons = [new() { Field = "species", Reason = $"the catalog has no learnset of {sheet.Species}", Rule = "L-UNKNOWN" }],
    };
}
