using PokeTradeVault.Contracts;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Trades;

/// <summary>Traders and Pokémon put straight into the tables.</summary>
internal static class Rows
{
    public static async Task<UserId> AddTrader(this TestDatabase database, string name)
    {
        var id = Guid.CreateVersion7();
        await database.Execute(
            "INSERT INTO account (id, username, email, password_hash, created_at) VALUES ($1, $2, $3, 'none', now())", id, name, $"{name}@example.org");
        await database.Execute("INSERT INTO trader (id, created_at) VALUES ($1, now())", id);
        return new(id);
    }

    /// <summary>For trade, at version 1, in the next place of its owner's vault.</summary>
    public static async Task<PokemonId> AddPokemon(this TestDatabase database, UserId owner)
    {
        var id = Guid.CreateVersion7();
        await database.Execute(
            """
            WITH counted AS (UPDATE trader SET live_count = live_count + 1, vault_seq = vault_seq + 1 WHERE id = $2 RETURNING live_count)
            INSERT INTO pokemon (id, owner_id, place, species, level, nature, ability, gender,
                                 iv_hp, iv_atk, iv_def, iv_spa, iv_spd, iv_spe, ev_hp, ev_atk, ev_def, ev_spa, ev_spd, ev_spe,
                                 moves, shiny, ball, tera_type, notes, tags, for_trade, verdict, entered_by, created_at)
            SELECT $1, $2, live_count - 1, 'Pikachu', 50, 'Jolly', 'Static', 1,
                   31, 31, 31, 31, 31, 31, 0, 0, 0, 0, 0, 0,
                   '{Thunderbolt}', false, 'Poké Ball', 'Electric', 'a secret', '{mine}', true, 3, $2, now()
              FROM counted
            """,
            id,
            owner.Value);
        return new(id);
    }

    public static async Task<T> Scalar<T>(this TestDatabase database, string sql, params object[] parameters) =>
        Assert.Single(await database.Query<T>(sql, parameters));
}
