using System.Collections.Frozen;
using System.Collections.Immutable;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>The type of Hidden Power follows from which of the six IVs are odd.</summary>
internal static class HiddenPower
{
    public const string Name = "Hidden Power";

    private const string Prefix = Name + " ";
    private const int IvMax = 31;

    private static readonly ImmutableArray<string> Types =
    [
        "Fighting", "Flying", "Poison", "Ground", "Rock", "Bug", "Ghost", "Steel",
        "Fire", "Water", "Grass", "Electric", "Psychic", "Ice", "Dragon", "Dark",
    ];

    // In the order in which the games weigh them.
    private static readonly ImmutableArray<string> Weights = ["hp", "atk", "def", "spe", "spa", "spd"];

    // Which IVs are 30 instead of 31: as Showdown sets them.
    private static readonly FrozenDictionary<string, string[]> Even = new Dictionary<string, string[]>
    {
        ["Bug"] = ["atk", "def", "spd"],
        ["Dark"] = [],
        ["Dragon"] = ["atk"],
        ["Electric"] = ["spa"],
        ["Fighting"] = ["def", "spa", "spd", "spe"],
        ["Fire"] = ["atk", "spa", "spe"],
        ["Flying"] = ["hp", "atk", "def", "spa", "spd"],
        ["Ghost"] = ["def", "spd"],
        ["Grass"] = ["atk", "spa"],
        ["Ground"] = ["spa", "spd"],
        ["Ice"] = ["atk", "def"],
        ["Poison"] = ["def", "spa", "spd"],
        ["Psychic"] = ["atk", "spe"],
        ["Rock"] = ["def", "spd", "spe"],
        ["Steel"] = ["spd"],
        ["Water"] = ["atk", "def", "spa"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>The type that a move's canonical name has in it; null for any other move.</returns>
    public static string? TypeIn(string? move) => move?.StartsWith(Prefix, StringComparison.Ordinal) is true ? move[Prefix.Length..] : null;

    public static string? TypeIn(ValueList<string> moves) => moves.Select(TypeIn).FirstOrDefault(type => type is not null);

    public static string TypeOf(Stats ivs)
    {
        var odd = Weights.Select((name, weight) => (Named(name).Of(ivs) & 1) << weight).Sum();
        return Types[odd * 15 / 63];
    }

    /// <summary>All 31, but for as few 30 as the type needs.</summary>
    public static Stats BestIvs(string type) => Filled(Even[type].Aggregate(new StatsInput(), (stats, name) => Named(name).With(stats, IvMax - 1)));

    public static StatsInput Written(Stats ivs) => StatNames.All.Aggregate(new StatsInput(), (stats, stat) => stat.With(stats, stat.Of(ivs)));

    /// <returns>Those that are not 31, as in Showdown's text; empty where all are.</returns>
    public static string Words(Stats ivs) =>
        string.Join(" / ", StatNames.All.Where(stat => stat.Of(ivs) != IvMax).Select(stat => $"{stat.Of(ivs)} {stat.Label}"));

    public static Stats Filled(StatsInput? ivs) => new()
    {
        Hp = ivs?.Hp ?? IvMax,
        Atk = ivs?.Atk ?? IvMax,
        Def = ivs?.Def ?? IvMax,
        Spa = ivs?.Spa ?? IvMax,
        Spd = ivs?.Spd ?? IvMax,
        Spe = ivs?.Spe ?? IvMax,
    };

    private static Stat Named(string name) => StatNames.All.First(stat => stat.Name == name);
}
