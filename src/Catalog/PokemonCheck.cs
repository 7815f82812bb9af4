using PokeTradeVault.Catalog.Checks;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog;

/// <summary>Reads an input field by field. The defaults of what was left out are documented on <see cref="PokemonInput"/>.</summary>
public sealed class PokemonCheck(GameCatalog catalog) : IPokemonCheck
{
    private const int NicknameMax = 12;
    private const int TrainerNameMax = 12;
    private const int NotesMax = 1000;
    internal const string DefaultNature = "Serious";
    internal const string DefaultBall = "Poke Ball";

    private static readonly Legality NotJudged = new() { Verdict = LegalityVerdict.Unknown };

    public CheckedPokemon Check(PokemonInput input)
    {
        var problems = new ProblemList();
        var sheet = ReadSheet(problems, input);
        var own = ReadOwn(problems, input);
        return problems.IsEmpty
            ? new CheckedPokemon { Sheet = sheet, Own = own }
            : new CheckedPokemon { Problems = problems.ToValueList() };
    }

    /// <summary>Read in the order of the input's fields, which is the order of the problems.</summary>
    /// <returns>Null where a field that others lean on is refused.</returns>
    private PokemonSheet? ReadSheet(ProblemList problems, PokemonInput input)
    {
        var species = SpeciesRule.Read(problems, catalog.Species, input.Species);
        var nickname = TextRule.OneLine(problems, "nickname", input.Nickname, NicknameMax);
        var level = NumberRule.Level(problems, input.Level);
        var nature = NameRule.Optional(problems, catalog.Natures, "nature", "nature", input.Nature);
        var ability = AbilityRule.Read(problems, catalog, input.Ability, species, catalog.Games.Find(input.OriginGame));
        var gender = GenderRule.Read(problems, input.Gender, species);
        var ivs = StatsRule.Ivs(problems, input.Ivs);
        var evs = StatsRule.Evs(problems, input.Evs);
        var moves = MovesRule.Read(problems, catalog, input.Moves);
        var item = NameRule.OptionalOrEmpty(problems, catalog.Items, "item", "item", input.Item);
        var ball = NameRule.Optional(problems, catalog.Balls, "ball", "ball", input.Ball);
        var teraType = NameRule.Optional(problems, catalog.TeraTypes, "teraType", "type", input.TeraType);
        var game = NameRule.OptionalOrEmpty(problems, catalog.Games, "originGame", "game", input.OriginGame);
        var trainer = TextRule.OneLine(problems, "ot", input.Ot, TrainerNameMax);
        var trainerId = NumberRule.TrainerId(problems, input.OtId);
        var language = NameRule.OptionalOrEmpty(problems, catalog.Languages, "language", "language", input.Language);
        var happiness = NumberRule.Happiness(problems, input.Happiness);
        var dynamaxLevel = NumberRule.DynamaxLevel(problems, input.DynamaxLevel);
        var gigantamax = GigantamaxRule.Read(problems, catalog.Species, input.Gigantamax, species);

        if (species is null || ability is null || gender is null)
            return null;

        var sheet = new PokemonSheet
        {
            Species = species.Name,
            Nickname = nickname,
            Level = level,
            Nature = nature?.Name ?? DefaultNature,
            Ability = ability,
            Gender = gender.Value,
            Ivs = ivs,
            Evs = evs,
            Moves = moves,
            Shiny = input.Shiny ?? false,
            Item = item?.Name,
            Ball = ball?.Name ?? DefaultBall,
            TeraType = teraType?.Name ?? species.FixedTeraType ?? species.Types[0],
            OriginGame = game?.Name,
            Ot = trainer,
            OtId = trainerId,
            Language = language?.Code,
            Happiness = happiness,
            DynamaxLevel = dynamaxLevel,
            Gigantamax = gigantamax,
            Legality = NotJudged,
        };
        return problems.IsEmpty ? Judged(sheet, species, isGenderStated: input.Gender is not null) : sheet;
    }

    /// <summary>A gender that was left out is the likelier one, or the other where that alone is explained.</summary>
    private PokemonSheet Judged(PokemonSheet sheet, Species species, bool isGenderStated)
    {
        var judged = catalog.Legality.Judged(sheet);
        if (isGenderStated || species.Genders.Count == 1 || judged.Legality.Verdict is not LegalityVerdict.Questionable) return judged;
        var other = catalog.Legality.Judged(sheet with { Gender = species.Genders[1] });
        return other.Legality.Verdict is LegalityVerdict.Legal ? other : judged;
    }

    private static OwnerNotes ReadOwn(ProblemList problems, PokemonInput input) => new()
    {
        Notes = TextRule.ManyLines(problems, "notes", input.Notes, NotesMax),
        Tags = TagsRule.Read(problems, input.Tags),
        ForTrade = input.ForTrade ?? false,
        Favourite = input.Favourite ?? false,
    };
}
