using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Collections;

/// <summary>Traders, Pokémon and trades as rows to begin with.</summary>
internal static class Sample
{
    public static readonly IPokemonCheck Check = new PokemonCheck(GameCatalog.Instance);

    public static PokemonInput Pikachu { get; } = new() { Species = "Pikachu", Level = 5, Nature = "Timid", Ability = "Static", ForTrade = true };

    public static PokemonInput Full { get; } = new()
    {
        Species = "Pikachu",
        Nickname = "Spärky ⚡",
        Level = 100,
        Nature = "Timid",
        Ability = "Lightning Rod",
        Gender = "female",
        Ivs = new StatsInput { Hp = 1, Atk = 2, Def = 3, Spa = 4, Spd = 5, Spe = 6 },
        Evs = new StatsInput { Hp = 10, Atk = 20, Def = 30, Spa = 40, Spd = 50, Spe = 252 },
        Moves = ["Thunderbolt", "Fake Out"],
        Shiny = true,
        Item = "Light Ball",
        Ball = "Ultra Ball",
        TeraType = "Flying",
        OriginGame = "Scarlet",
        Ot = "Red",
        OtId = 123456,
        Language = "ENG",
        Notes = "'; DROP TABLE pokemon; --",
        Tags = ["a,b", "{c}", "\"d\""],
        ForTrade = true,
        Favourite = true,
        Happiness = 160,
        DynamaxLevel = 10,
        Gigantamax = true,
    };

    public static CommandId NewCommand() => new(Guid.CreateVersion7());

    public static AddPokemon NewAdd(PokemonInput? pokemon = null) => new() { CommandId = NewCommand(), Pokemon = pokemon ?? Pikachu };

    public static OwnedPokemon Pokemon(UserId owner, CommandId command, int place, PokemonInput? input = null)
    {
        var written = Check.Check(input ?? Pikachu);
        return new OwnedPokemon
        {
            Id = new PokemonId(Derived.Id("pokemon", owner, command, 0)),
            Version = 1,
            Place = place,
            Sheet = written.Sheet ?? throw new ArgumentException(string.Join(", ", written.Problems), nameof(input)),
            Own = written.Own!,
            CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
        };
    }

    public static Task<WriteOutcome> Add(this ICollectionStore store, UserId owner, AddPokemon command, int place, int limit = 1_000)
    {
        var pokemon = Pokemon(owner, command.CommandId, place, command.Pokemon);
        Reply<PokemonView> answer = pokemon.ForOwner(owner);
        return store.Add(owner, new VaultEvent.Entered(pokemon), limit, Receipt.Of(owner, command.CommandId, command, answer));
    }

    public static async Task<UserId> NewTrader(this TestDatabase database)
    {
        var id = Guid.CreateVersion7();
        await database.Execute("INSERT INTO trader (id, created_at) VALUES ($1, now())", id);
        return new UserId(id);
    }

    /// <summary>An open trade of that trader's with nothing on its table.</summary>
    public static async Task<TradeId> NewTrade(this TestDatabase database, UserId by)
    {
        var id = Guid.CreateVersion7();
        await database.Execute(
            "INSERT INTO trade (id, status, sequence, proposed_by, created_at, expires_at) VALUES ($1, 1, 1, $2, now(), now() + interval '7 days')", id, by.Value);
        return new TradeId(id);
    }

    /// <returns>1 where the row was free and is locked now.</returns>
    public static Task<int> Lock(this TestDatabase database, PokemonId pokemon, TradeId trade, int version) => database.Execute(
        "UPDATE pokemon SET trade_id = $2 WHERE id = $1 AND version = $3 AND trade_id IS NULL AND deleted_at IS NULL", pokemon.Value, trade.Value, version);

    public static Task<int> Free(this TestDatabase database, PokemonId pokemon) =>
        database.Execute("UPDATE pokemon SET trade_id = NULL WHERE id = $1", pokemon.Value);

    public static async Task<T> One<T>(this TestDatabase database, string sql, params object[] parameters) =>
        Assert.Single(await database.Query<T>(sql, parameters));

    /// <summary>What must hold between a trader's row and the Pokémon's.</summary>
    public static async Task AssertCounted(this TestDatabase database, UserId owner, int expected)
    {
        Assert.Equal(expected, await database.One<int>("SELECT live_count FROM trader WHERE id = $1", owner.Value));
        Assert.Equal(expected, await database.One<long>("SELECT count(DISTINCT place) FROM pokemon WHERE owner_id = $1 AND deleted_at IS NULL", owner.Value));
    }
}
