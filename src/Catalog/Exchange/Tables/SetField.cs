using PokeTradeVault.Catalog.Exchange.Showdown;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Tables;

/// <summary>One member of a Pokémon's input, by the path that it has in problems; one stat is <c>ivs.atk</c>. Lists stand apart.</summary>
internal abstract record SetField(string Name)
{
    /// <summary>In the order of CSV's columns.</summary>
    public static IReadOnlyList<SetField> All { get; } =
    [
        new TextField("species", input => input.Species, (input, value) => input with { Species = value }),
        new TextField("nickname", input => input.Nickname, (input, value) => input with { Nickname = value }),
        new WholeField("level", input => input.Level, (input, value) => input with { Level = value }),
        new TextField("nature", input => input.Nature, (input, value) => input with { Nature = value }),
        new TextField("ability", input => input.Ability, (input, value) => input with { Ability = value }),
        new TextField("gender", input => input.Gender, (input, value) => input with { Gender = GenderSigns.Find(value) ?? value }),
        new FlagField("shiny", input => input.Shiny, (input, value) => input with { Shiny = value }),
        new TextField("item", input => input.Item, (input, value) => input with { Item = value }),
        new TextField("ball", input => input.Ball, (input, value) => input with { Ball = value }),
        new TextField("teraType", input => input.TeraType, (input, value) => input with { TeraType = value }),
        .. StatNames.All.Select(stat => new WholeField(
            $"ivs.{stat.Name}", input => stat.Read(input.Ivs ?? new()), (input, value) => input with { Ivs = stat.With(input.Ivs ?? new(), value) })),
        .. StatNames.All.Select(stat => new WholeField(
            $"evs.{stat.Name}", input => stat.Read(input.Evs ?? new()), (input, value) => input with { Evs = stat.With(input.Evs ?? new(), value) })),
        new TextField("originGame", input => input.OriginGame, (input, value) => input with { OriginGame = value }),
        new TextField("ot", input => input.Ot, (input, value) => input with { Ot = value }),
        new WholeField("otId", input => input.OtId, (input, value) => input with { OtId = value }),
        new TextField("language", input => input.Language, (input, value) => input with { Language = value }),
        new WholeField("happiness", input => input.Happiness, (input, value) => input with { Happiness = value }),
        new WholeField("dynamaxLevel", input => input.DynamaxLevel, (input, value) => input with { DynamaxLevel = value }),
        new FlagField("gigantamax", input => input.Gigantamax, (input, value) => input with { Gigantamax = value }),
        new FlagField("forTrade", input => input.ForTrade, (input, value) => input with { ForTrade = value }),
        new FlagField("favourite", input => input.Favourite, (input, value) => input with { Favourite = value }),
        new TextField("notes", input => input.Notes, (input, value) => input with { Notes = value }),
    ];
}

internal sealed record TextField(string Name, Func<PokemonInput, string?> Read, Func<PokemonInput, string, PokemonInput> With) : SetField(Name);

internal sealed record WholeField(string Name, Func<PokemonInput, int?> Read, Func<PokemonInput, int, PokemonInput> With) : SetField(Name);

internal sealed record FlagField(string Name, Func<PokemonInput, bool?> Read, Func<PokemonInput, bool, PokemonInput> With) : SetField(Name);
