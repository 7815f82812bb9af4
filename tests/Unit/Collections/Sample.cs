using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

/// <summary>Pokémon and vaults to begin with.</summary>
internal static class Sample
{
    public static readonly UserId Owner = new(new Guid("0197a000-0000-7000-8000-000000000001"));
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    public static readonly GameCatalog Catalog = GameCatalog.Instance;
    public static readonly IPokemonCheck Check = new PokemonCheck(Catalog);

    public static PokemonInput Pikachu { get; } = new() { Species = "Pikachu", Level = 5, Nature = "Timid", Ability = "Static", Gender = "female", ForTrade = true };

    public static PokemonInput Invalid { get; } = Pikachu with { Species = "Missingno", Level = 101 };

    public static PokemonId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static TradeId Trade(int number) => new(new Guid(number, 1, 0, new byte[8]));

    public static CommandId Command(int number) => new(new Guid(number, 2, 0, new byte[8]));

    /// <summary>Version 3 and in the place of its number.</summary>
    public static OwnedPokemon Pokemon(int number, PokemonInput? input = null)
    {
        var written = Check.Check(input ?? Pikachu);
        return new OwnedPokemon { Id = Id(number), Version = 3, Place = number, Sheet = written.Sheet!, Own = written.Own!, CreatedAt = Now };
    }

    public static Vault Vault(params OwnedPokemon[] pokemon) => Grains.Collections.Vault.Of(Owner, 7, isActive: true, isPublic: true, pokemon);

    /// <summary>Four in the places of their numbers.</summary>
    public static readonly Vault Various = Vault(
        Pokemon(0, Pikachu with { Level = 50, Shiny = true, Tags = ["Gift"], Nickname = "Sparky" }),
        Pokemon(1, new PokemonInput
        {
            Species = "Charizard",
            Level = 36,
            Nature = "Jolly",
            Ability = "Blaze",
            Gender = "male",
            Moves = ["Fly", "Air Slash"],
            Evs = new StatsInput { Spe = 252 },
            Ball = "Premier Ball",
            TeraType = "Ghost",
            OriginGame = "Red",
            Language = "JPN",
            Ot = "Red",
            OtId = 12345,
        }),
        Pokemon(2, new PokemonInput { Species = "Magnemite", Level = 1, Ability = "Sturdy", Gender = "none", Ivs = new StatsInput { Atk = 0 }, Favourite = true }),
        Pokemon(3, Pikachu with { Item = "Light Ball", Ot = "Pokéfan" }));

    /// <summary>As of a query string, not encoded.</summary>
    public static ValueList<FilterTerm> Filters(string text) => text
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(term => term.Split('=', 2))
        .Select(term => new FilterTerm { Name = term[0], Value = term[1] })
        .ToValueList();
}
