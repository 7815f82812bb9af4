using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>Reads PokeAPI's answers. What is not in its format, or out of all bounds, is refused whole.</summary>
internal static class PokeApiReader
{
    private const int SpeciesMax = 10_000;
    private const int GenerationMax = 99;
    private const int BaseStatMax = 255;

    public static SpeciesPage Page(ReadOnlySpan<byte> json, int limit)
    {
        var read = Parse(json, PokeApiJson.Default.ListDocument);
        Require(read.Count is >= 0 and <= SpeciesMax, "count");
        Require(read.Results.Length <= limit && !read.Results.Contains(null!), "results");
        return new SpeciesPage(read.Count, read.Results.Select(link => NumberOf(link, SpeciesMax, "results")).ToValueList());
    }

    public static ForeignSpecies Species(ReadOnlySpan<byte> json, int number)
    {
        var read = Parse(json, PokeApiJson.Default.SpeciesDocument);
        Require(read.Id == number, "id");
        Require(!read.EggGroups.Contains(null!), "egg_groups");
        Require(!read.Varieties.Contains(null!), "varieties");
        var names = PokeApiTexts.Names(read.Names);
        return new ForeignSpecies
        {
            Number = number,
            Name = names.FirstOrDefault(name => name.Language == "en")?.Name ?? throw PokeApiException.Garbage("names"),
            Generation = NumberOf(read.Generation, GenerationMax, "generation"),
            MaleShare = MaleShare(read.GenderRate),
            EggGroups = read.EggGroups.Select(group => EggGroup(Slug(group, "egg_groups"))).ToValueList(),
            EvolvesFrom = read.EvolvesFromSpecies is { } earlier ? NumberOf(earlier, SpeciesMax, "evolves_from_species") : null,
            Names = names,
            FlavourTexts = PokeApiTexts.Flavours(read.FlavorTextEntries),
            DefaultPokemon = read.Varieties.FirstOrDefault(variety => variety.IsDefault) is { } own
                ? Slug(own.Pokemon, "varieties")
                : throw PokeApiException.Garbage("varieties"),
        };
    }

    public static ForeignPokemon Pokemon(ReadOnlySpan<byte> json)
    {
        var read = Parse(json, PokeApiJson.Default.PokemonDocument);
        Require(read.Types.Length is 1 or 2 && !read.Types.Contains(null!), "types");
        Require(read.Abilities.Length is >= 1 and <= 4 && !read.Abilities.Contains(null!), "abilities");
        Require(!read.Stats.Contains(null!), "stats");
        return new ForeignPokemon
        {
            Types = read.Types.OrderBy(type => type.Slot).Select(type => Slug(type.Type, "types")).ToValueList(),
            BaseStats = new Stats
            {
                Hp = Stat(read, "hp"),
                Atk = Stat(read, "attack"),
                Def = Stat(read, "defense"),
                Spa = Stat(read, "special-attack"),
                Spd = Stat(read, "special-defense"),
                Spe = Stat(read, "speed"),
            },
            Abilities = read.Abilities.OrderBy(ability => ability.Slot).Select(AbilityOf).ToValueList(),
        };
    }

    private static T Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw PokeApiException.Garbage("$");
        }
        catch (JsonException fault)
        {
            throw PokeApiException.Garbage(fault.Path ?? "$", fault);
        }
        catch (InvalidOperationException fault)
        {
            // Half of a character, which no text can hold.
            throw PokeApiException.Garbage("$", fault);
        }
    }

    /// <summary>The last part of a link's path, which PokeAPI's ids are.</summary>
    private static int NumberOf(LinkDocument link, int max, string where)
    {
        var last = link.Url.TrimEnd('/');
        last = last[(last.LastIndexOf('/') + 1)..];
        return int.TryParse(last, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max
            ? number
            : throw PokeApiException.Garbage(where);
    }

    private static string Slug(LinkDocument link, string where) => PokeApiTexts.IsSlug(link.Name) ? link.Name : throw PokeApiException.Garbage(where);

    private static double? MaleShare(int femaleEighths) => femaleEighths switch
    {
        -1 => null,
        >= 0 and <= 8 => (8 - femaleEighths) / 8.0,
        _ => throw PokeApiException.Garbage("gender_rate"),
    };

    /// <summary>PokeAPI keeps the names that the games' own data have; players know others.</summary>
    private static string EggGroup(string slug) => slug switch
    {
        "ground" => "Field",
        "plant" => "Grass",
        "humanshape" => "Human-Like",
        "indeterminate" => "Amorphous",
        "no-eggs" => "Undiscovered",
        "water1" or "water2" or "water3" => $"Water {slug[^1]}",
        _ => PokeApiTexts.Words(slug),
    };

    private static int Stat(PokemonDocument read, string name) =>
        read.Stats.FirstOrDefault(stat => stat.Stat.Name == name)?.BaseStat is >= 1 and <= BaseStatMax and { } value
            ? value
            : throw PokeApiException.Garbage("stats");

    private static SpeciesAbility AbilityOf(AbilityDocument read) => new(
        Slug(read.Ability, "abilities"),
        read switch
        {
            { IsHidden: true } => AbilitySlot.Hidden,
            { Slot: 1 } => AbilitySlot.First,
            { Slot: 2 } => AbilitySlot.Second,
            _ => AbilitySlot.Special,
        });

    private static void Require(bool holds, string where)
    {
        if (!holds)
            throw PokeApiException.Garbage(where);
    }
}
