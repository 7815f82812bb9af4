using PokeTradeVault.Catalog.LegalityRules.Sources;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.LegalityRules.Rules;

/// <summary>
/// What was given has the gender, nature, ability and IVs with which it was given, but for what can be changed later: natures by
/// mints, abilities by capsules and patches, IVs by training, which makes them 31.
/// </summary>
internal static class EventRule
{
    private const string Id = "L-EVENT";
    private const int PerfectIv = 31;
    private static readonly PoolSet WithCapsules = PoolSet.Of(GamePool.Generation6, GamePool.Generation7).With(GamePools.WithAbilityPatch);

    public static void Judge(JudgedPokemon pokemon, Explanation explanation, ReasonList reasons)
    {
        if (explanation is not Explanation.Given given) return;
        var (sheet, source) = (pokemon.Sheet, given.Event);
        if (source.Gender is { } gender && gender != sheet.Gender && pokemon.Species.Genders.Count > 1)
            reasons.Add("gender", Id, $"{given} is always {gender.ToString().ToLowerInvariant()}");
        if (source.Nature is { } nature && nature != sheet.Nature && sheet.Nature != PokemonCheck.DefaultNature && !pokemon.WasIn(GamePools.WithMints))
            reasons.Add("nature", Id, $"{given} has the nature {nature}");
        if (!AbilityFits(pokemon, given)) reasons.Add("ability", Id, $"{given} has another ability");
        JudgeIvs(sheet.Ivs, given, reasons);
    }

    private static bool AbilityFits(JudgedPokemon pokemon, Explanation.Given given)
    {
        if (given.Event.Abilities is { Count: > 0 } abilities && given.Stage.Sources.Name == pokemon.Species.Name)
            return abilities.Contains(pokemon.Sheet.Ability) || pokemon.WasIn(WithCapsules);
        return given.Event.HasHiddenAbility == pokemon.HasHiddenAbility || pokemon.WasIn(GamePools.WithAbilityPatch);
    }

    private static void JudgeIvs(Stats ivs, Explanation.Given given, ReasonList reasons)
    {
        foreach (var (stat, value) in given.Event.Ivs)
        {
            var iv = ValueOf(ivs, stat);
            if (iv != value && iv != PerfectIv) reasons.Add($"ivs.{stat}", Id, $"{given} has {value}");
        }

        if (given.Event.PerfectIvs > 0 && PerfectOf(ivs) < given.Event.PerfectIvs)
            reasons.Add("ivs", Id, $"{given} has at least {given.Event.PerfectIvs} of {PerfectIv}");
    }

    private static int PerfectOf(Stats ivs) =>
        new[] { ivs.Hp, ivs.Atk, ivs.Def, ivs.Spa, ivs.Spd, ivs.Spe }.Count(iv => iv == PerfectIv);

    private static int ValueOf(Stats ivs, string stat) => stat switch
    {
        "hp" => ivs.Hp,
        "atk" => ivs.Atk,
        "def" => ivs.Def,
        "spa" => ivs.Spa,
        "spd" => ivs.Spd,
        "spe" => ivs.Spe,
        _ => throw new InvalidOperationException($"The learnsets name a stat \"{stat}\"."),
    };
}
