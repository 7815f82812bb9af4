using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Catalog;

/// <summary>A checked Pokémon back in its owner's words: what a change is applied to, and what checking returns unchanged.</summary>
public static class WrittenDown
{
    public static PokemonInput Of(PokemonSheet sheet, OwnerNotes own) => new()
    {
        Species = sheet.Species,
        Nickname = sheet.Nickname,
        Level = sheet.Level,
        Nature = sheet.Nature,
        Ability = sheet.Ability,
        Gender = LowerCaseGenderConverter.Name(sheet.Gender),
        Ivs = Of(sheet.Ivs),
        Evs = Of(sheet.Evs),
        Moves = sheet.Moves,
        Shiny = sheet.Shiny,
        Item = sheet.Item,
        Ball = sheet.Ball,
        TeraType = sheet.TeraType,
        OriginGame = sheet.OriginGame,
        Ot = sheet.Ot,
        OtId = sheet.OtId,
        Language = sheet.Language,
        Notes = own.Notes,
        Tags = own.Tags,
        ForTrade = own.ForTrade,
        Favourite = own.Favourite,
        Happiness = sheet.Happiness,
        DynamaxLevel = sheet.DynamaxLevel,
        Gigantamax = sheet.Gigantamax,
    };

    private static StatsInput Of(Stats stats) => new()
    {
        Hp = stats.Hp,
        Atk = stats.Atk,
        Def = stats.Def,
        Spa = stats.Spa,
        Spd = stats.Spd,
        Spe = stats.Spe,
    };
}
