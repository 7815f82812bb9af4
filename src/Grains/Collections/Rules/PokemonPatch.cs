using System.Collections.Frozen;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>JSON merge patch (RFC 7396) on a Pokémon as its owner writes it down.</summary>
public static class PokemonPatch
{
    private static readonly string[] Stats = ["hp", "atk", "def", "spa", "spd", "spe"];

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
    [
        "species", "nickname", "level", "nature", "ability", "gender", "ivs", "evs", "moves", "shiny", "item", "ball", "teraType",
        "originGame", "ot", "otId", "language", "notes", "tags", "forTrade", "favourite", "happiness", "dynamaxLevel", "gigantamax",
        .. Stats.Select(stat => $"ivs.{stat}"), .. Stats.Select(stat => $"evs.{stat}"),
    ]);

    /// <returns>One problem for each name that no member bears.</returns>
    public static ValueList<FieldProblem> ProblemsOf(ValueList<string> cleared) => cleared.Where(name => !Names.Contains(name))
        .Select(name => new FieldProblem { Field = name, Reason = "There is no such field." }).ToValueList();

    /// <summary>A member that <paramref name="changes"/> gives wins; one that is cleared takes its default; all others stay.</summary>
    public static PokemonInput Apply(PokemonInput now, PokemonInput changes, ValueList<string> cleared)
    {
        T Kept<T>(string name, T value) => cleared.Contains(name) ? default! : value;

        return new PokemonInput
        {
            Species = changes.Species ?? Kept("species", now.Species),
            Nickname = changes.Nickname ?? Kept("nickname", now.Nickname),
            Level = changes.Level ?? Kept("level", now.Level),
            Nature = changes.Nature ?? Kept("nature", now.Nature),
            Ability = changes.Ability ?? Kept("ability", now.Ability),
            Gender = changes.Gender ?? Kept("gender", now.Gender),
            Ivs = Apply("ivs", now.Ivs, changes.Ivs, cleared),
            Evs = Apply("evs", now.Evs, changes.Evs, cleared),
            Moves = changes.Moves ?? Kept("moves", now.Moves),
            Shiny = changes.Shiny ?? Kept("shiny", now.Shiny),
            Item = changes.Item ?? Kept("item", now.Item),
            Ball = changes.Ball ?? Kept("ball", now.Ball),
            TeraType = changes.TeraType ?? Kept("teraType", now.TeraType),
            OriginGame = changes.OriginGame ?? Kept("originGame", now.OriginGame),
            Ot = changes.Ot ?? Kept("ot", now.Ot),
            OtId = changes.OtId ?? Kept("otId", now.OtId),
            Language = changes.Language ?? Kept("language", now.Language),
            Notes = changes.Notes ?? Kept("notes", now.Notes),
            Tags = changes.Tags ?? Kept("tags", now.Tags),
            ForTrade = changes.ForTrade ?? Kept("forTrade", now.ForTrade),
            Favourite = changes.Favourite ?? Kept("favourite", now.Favourite),
            Happiness = changes.Happiness ?? Kept("happiness", now.Happiness),
            DynamaxLevel = changes.DynamaxLevel ?? Kept("dynamaxLevel", now.DynamaxLevel),
            Gigantamax = changes.Gigantamax ?? Kept("gigantamax", now.Gigantamax),
        };
    }

    private static StatsInput Apply(string name, StatsInput? now, StatsInput? changes, ValueList<string> cleared)
    {
        int? Merged(string stat, Func<StatsInput, int?> value) =>
            (changes is null ? null : value(changes))
            ?? (now is null || cleared.Contains(name) || cleared.Contains($"{name}.{stat}") ? null : value(now));

        return new StatsInput
        {
            Hp = Merged("hp", stats => stats.Hp),
            Atk = Merged("atk", stats => stats.Atk),
            Def = Merged("def", stats => stats.Def),
            Spa = Merged("spa", stats => stats.Spa),
            Spd = Merged("spd", stats => stats.Spd),
            Spe = Merged("spe", stats => stats.Spe),
        };
    }
}
