namespace PokeTradeVault.Load.Bench;

/// <summary>Fills a vault straight in the database, before its owner's collection wakes.</summary>
internal static class Vaults
{
    public static async Task<Trader> Filled(this BenchStage stage, string name, int count)
    {
        var trader = await Trader.Register(stage.Address, name);
        await using var command = stage.Database.CreateCommand(
            """
            WITH counted AS (UPDATE trader SET live_count = $2, vault_seq = vault_seq + 1 WHERE id = $1 RETURNING id)
            INSERT INTO pokemon (id, owner_id, place, species, level, nature, ability, gender,
                                 iv_hp, iv_atk, iv_def, iv_spa, iv_spd, iv_spe, ev_hp, ev_atk, ev_def, ev_spa, ev_spd, ev_spe,
                                 moves, shiny, ball, tera_type, for_trade, verdict, entered_by, created_at)
            SELECT gen_random_uuid(), id, place, 'Pikachu', 50, 'Serious', 'Static', 1,
                   31, 31, 31, 31, 31, 31, 0, 0, 0, 0, 0, 0, '{}', false, 'Poke Ball', 'Electric', true, 3, id, now()
              FROM counted, generate_series(0, $2 - 1) AS place
            """);
        command.Parameters.Add(new() { Value = trader.Id });
        command.Parameters.Add(new() { Value = count });
        await command.ExecuteNonQueryAsync();
        return trader;
    }

    /// <summary>After a bulk load, what autovacuum would do in its own time.</summary>
    public static async Task Settle(this BenchStage stage)
    {
        await using var command = stage.Database.CreateCommand("VACUUM ANALYZE");
        await command.ExecuteNonQueryAsync();
    }
}
