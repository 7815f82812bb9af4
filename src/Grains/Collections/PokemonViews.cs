using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Between the domain's Pokémon and the wire's.</summary>
public static class PokemonViews
{
    public const int SlotsInBox = 30;

    public static int BoxOf(int place) => place < 0 ? place : place / SlotsInBox;

    public static int SlotOf(int place) => place < 0 ? place : place % SlotsInBox;

    /// <summary>As its owner sees it.</summary>
    public static PokemonView ForOwner(this OwnedPokemon pokemon, UserId owner) =>
        pokemon.ForOthers(owner) with { Notes = pokemon.Own.Notes, Tags = pokemon.Own.Tags, UnlocksAt = pokemon.OwnLock?.OpensAt };

    /// <summary>Without notes and tags, and without the time when its lock opens.</summary>
    public static PokemonView ForOthers(this OwnedPokemon pokemon, UserId owner) => new()
    {
        Id = pokemon.Id,
        OwnerId = owner,
        Version = pokemon.Version,
        TradeId = pokemon.LockedBy,
        Box = BoxOf(pokemon.Place),
        Slot = SlotOf(pokemon.Place),
        Species = pokemon.Sheet.Species,
        Nickname = pokemon.Sheet.Nickname,
        Level = pokemon.Sheet.Level,
        Nature = pokemon.Sheet.Nature,
        Ability = pokemon.Sheet.Ability,
        Gender = pokemon.Sheet.Gender,
        Ivs = pokemon.Sheet.Ivs,
        Evs = pokemon.Sheet.Evs,
        Moves = pokemon.Sheet.Moves,
        Shiny = pokemon.Sheet.Shiny,
        Item = pokemon.Sheet.Item,
        Ball = pokemon.Sheet.Ball,
        TeraType = pokemon.Sheet.TeraType,
        OriginGame = pokemon.Sheet.OriginGame,
        Ot = pokemon.Sheet.Ot,
        OtId = pokemon.Sheet.OtId,
        Language = pokemon.Sheet.Language,
        ForTrade = pokemon.Own.ForTrade,
        Favourite = pokemon.Own.Favourite,
        Legality = pokemon.Sheet.Legality,
        Happiness = pokemon.Sheet.Happiness,
        DynamaxLevel = pokemon.Sheet.DynamaxLevel,
        Gigantamax = pokemon.Sheet.Gigantamax,
        CreatedAt = pokemon.CreatedAt,
        Locked = pokemon.OwnLock is not null,
    };

    public static TradedPokemon ForTable(this OwnedPokemon pokemon, UserId owner) => new()
    {
        Pokemon = pokemon.ForOthers(owner),
        Transfers = pokemon.Transfers,
        ChainHash = pokemon.ChainHash,
    };

    /// <summary>An arrival: what its new owner may note down is still empty.</summary>
    public static OwnedPokemon Arrived(this TradedPokemon arrival) => new()
    {
        Id = arrival.Pokemon.Id,
        Version = arrival.Pokemon.Version,
        LockedBy = arrival.Pokemon.TradeId,
        Place = (arrival.Pokemon.Box * SlotsInBox) + arrival.Pokemon.Slot,
        Sheet = arrival.Pokemon.Sheet(),
        Own = OwnerNotes.Empty with { ForTrade = arrival.Pokemon.ForTrade, Favourite = arrival.Pokemon.Favourite },
        Transfers = arrival.Transfers,
        ChainHash = arrival.ChainHash,
        CreatedAt = arrival.Pokemon.CreatedAt,
    };

    /// <summary>What travels with it.</summary>
    public static PokemonSheet Sheet(this PokemonView view) => new()
    {
        Species = view.Species,
        Nickname = view.Nickname,
        Level = view.Level,
        Nature = view.Nature,
        Ability = view.Ability,
        Gender = view.Gender,
        Ivs = view.Ivs,
        Evs = view.Evs,
        Moves = view.Moves,
        Shiny = view.Shiny,
        Item = view.Item,
        Ball = view.Ball,
        TeraType = view.TeraType,
        OriginGame = view.OriginGame,
        Ot = view.Ot,
        OtId = view.OtId,
        Language = view.Language,
        Legality = view.Legality,
        Happiness = view.Happiness,
        DynamaxLevel = view.DynamaxLevel,
        Gigantamax = view.Gigantamax,
    };
}
