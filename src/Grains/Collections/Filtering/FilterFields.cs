using System.Collections.Immutable;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
using static PokeTradeVault.Grains.Collections.FilterKinds;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Every filter that there is. One's own vault, public vaults, the search over all of them and bulk actions read this list.</summary>
public static class FilterFields
{
    private const int TextMax = 100;

    /// <summary>Three characters are what the index of texts is made of.</summary>
    private const int SearchedTextMin = 3;

    private static readonly ImmutableArray<(string Name, Func<Stats, int> Value)> StatNames =
        [("hp", s => s.Hp), ("atk", s => s.Atk), ("def", s => s.Def), ("spa", s => s.Spa), ("spd", s => s.Spd), ("spe", s => s.Spe)];

    /// <summary>Problems are named in this order.</summary>
    public static ImmutableArray<FilterField> All { get; } =
    [
        Species("species", null, (reading, text) =>
        {
            if (reading.FindSpecies("species", text) is { } wanted) reading.WantSpecies(each => each.Name == wanted.Name);
        }),
        Species("type", "One of the species' types; twice: it must have both.", (reading, text) =>
        {
            if (reading.Name("type", reading.Catalog.TeraTypes, text, type => type.Name) is { } wanted)
                reading.WantSpecies(each => each.Types.Contains(wanted));
        }) with { TimesMax = 2 },
        Number("generation", 1, 9, "In which the species or form appeared.", (reading, wanted) => reading.WantSpecies(each => each.Generation == wanted)),
        Flag("shiny", pokemon => pokemon.Sheet.Shiny, "p.shiny"),
        Flag("forTrade", pokemon => pokemon.Own.ForTrade, "p.for_trade"),
        Flag("favourite", pokemon => pokemon.Own.Favourite, "p.favourite"),
        Flag("inTrade", pokemon => pokemon.LockedBy is not null, "p.trade_id IS NOT NULL", "Whether it lies on a table."),
        Flag("locked", pokemon => pokemon.OwnLock is not null, "coalesce(p.locked_until > clock_timestamp(), false)", "By its owner against trading."),
        .. Range("level", 1, 100, sheet => sheet.Level, "p.level"),
        Name("nature", catalog => catalog.Natures, nature => nature.Name, sheet => sheet.Nature, "p.nature"),
        Name("ability", catalog => catalog.Abilities, ability => ability.Name, sheet => sheet.Ability, "p.ability"),
        Gender,
        .. StatNames.SelectMany(stat => IvFilters.Range(stat.Name, stat.Value)),
        IvFilters.Perfect,
        .. StatNames.SelectMany(stat => Range($"evs.{stat.Name}", 0, 252, sheet => stat.Value(sheet.Evs), $"p.ev_{stat.Name}")),
        Move,
        Name("item", catalog => catalog.Items, item => item.Name, sheet => sheet.Item, "p.item", "Held."),
        Name("ball", catalog => catalog.Balls, ball => ball.Name, sheet => sheet.Ball, "p.ball"),
        Name("teraType", catalog => catalog.TeraTypes, type => type.Name, sheet => sheet.TeraType, "p.tera_type"),
        Name("originGame", catalog => catalog.Games, game => game.Name, sheet => sheet.OriginGame, "p.origin_game"),
        Name("language", catalog => catalog.Languages, language => language.Code, sheet => sheet.Language, "p.language"),
        Text("ot", TextMax, (reading, wanted) => reading.Want(new Criterion(
            pokemon => pokemon.Sheet.Ot == wanted, sql => $"p.ot = {sql.Text(wanted)}"))) with { Description = "Original trainer's name, exactly." },
        Number("otId", 0, 999_999, "Original trainer's number.", (reading, wanted) => reading.Want(new Criterion(
            pokemon => pokemon.Sheet.OtId == wanted, sql => $"p.ot_id = {sql.Int4(wanted)}"))),
        Legality,
        Number("box", 0, 99, "In one's own vault only.", (reading, wanted) => reading.Want(
            Criterion.OfOwner(pokemon => PokemonViews.BoxOf(pokemon.Place) == wanted))) with { OwnerOnly = true },
        Duplicates,
        Text("tag", TextMax, (reading, wanted) => reading.Want(
            Criterion.OfOwner(pokemon => pokemon.Own.Tags.Contains(wanted, StringComparer.OrdinalIgnoreCase))))
            with { TimesMax = 20, OwnerOnly = true, Description = "In one's own vault only. All that are named must be there." },
        Text("text", TextMax, HasText) with { Description = "Found in nickname, species or original trainer's name, whatever the case and accents." },
    ];

    private static FilterField Gender => new()
    {
        Name = "gender",
        Description = "male, female or none.",
        Read = (reading, text) =>
        {
            if (LowerCaseGenderConverter.Parse(text) is { } wanted)
                reading.Want(new Criterion(pokemon => pokemon.Sheet.Gender == wanted, sql => $"p.gender = {sql.Int2((int)wanted)}"));
            else
                reading.Problem("gender", "must be male, female or none");
        },
    };

    private static FilterField Move => new()
    {
        Name = "move",
        TimesMax = 4,
        Description = "That it has among its four. All that are named must be there.",
        Read = (reading, text) =>
        {
            if (reading.Name("move", reading.Catalog.Moves, text, move => move.Name) is { } wanted)
                reading.Want(new Criterion(pokemon => pokemon.Sheet.Moves.Contains(wanted), sql => $"p.moves @> {sql.Texts([wanted])}"));
        },
    };

    private static FilterField Legality => new()
    {
        Name = "legality",
        Description = "The catalog's verdict: legal, questionable or unknown.",
        Read = (reading, text) =>
        {
            if (Verdict(text) is { } wanted)
                reading.Want(new Criterion(pokemon => pokemon.Sheet.Legality.Verdict == wanted, sql => $"p.verdict = {sql.Int2((int)wanted)}"));
            else
                reading.Problem("legality", "must be legal, questionable or unknown");
        },
    };

    private static FilterField Duplicates => new()
    {
        Name = "duplicates",
        Kind = FilterKind.Flag,
        OwnerOnly = true,
        Description = "In one's own vault only: whether it has a duplicate there.",
        Read = (reading, text) =>
        {
            if (reading.Flag("duplicates", text) is { } wanted)
                reading.Want(Criterion.OfOwner(pokemon => reading.Scope.IsDuplicate(pokemon) == wanted));
        },
    };

    private static LegalityVerdict? Verdict(string text) => text switch
    {
        "legal" => LegalityVerdict.Legal,
        "questionable" => LegalityVerdict.Questionable,
        "unknown" => LegalityVerdict.Unknown,
        _ => null,
    };

    private static FilterField Species(string name, string? description, Action<FilterReading, string> read) =>
        new() { Name = name, Description = description, Read = read };

    private static void HasText(FilterReading reading, string text)
    {
        var wanted = FoldedText.Of(text);
        if (wanted.Length == 0) return;
        if (reading.Scope.IsSearch && wanted.Length < SearchedTextMin)
        {
            reading.Problem("text", $"must have at least {SearchedTextMin} characters in a search over all vaults");
            return;
        }

        reading.Want(new Criterion(
            pokemon => SearchText.Of(pokemon.Sheet).Contains(wanted, StringComparison.Ordinal),
            sql => $"p.search_text LIKE {sql.Text($"%{LikePattern.Escaped(wanted)}%")}"));
    }
}
