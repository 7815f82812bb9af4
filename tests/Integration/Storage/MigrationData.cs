using System.Text.Json;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Storage;

/// <summary>Rows in every table, for migrations to go forward and back over.</summary>
internal static class MigrationData
{
    /// <summary>What trading has not written: a new table brings a statement.</summary>
    private static readonly string[] Statements =
    [
        "INSERT INTO block (by_id, blocked_id, created_at) SELECT min(id::text)::uuid, max(id::text)::uuid, now() FROM trader",
        "INSERT INTO trade_closing (trade_id, cause) SELECT id, 1 FROM trade WHERE status = 1",
        "UPDATE pokemon SET nickname = 'Sparky', notes = 'a note', tags = '{team}', favourite = true, happiness = 70, imported_from = 1, judged = 1 WHERE transfers = 0",
        "UPDATE pokemon SET locked_until = 'infinity' WHERE id = (SELECT id FROM pokemon WHERE trade_id IS NULL AND transfers = 0 LIMIT 1)",
        "UPDATE pokemon SET deleted_at = now(), purged_at = now(), place = NULL WHERE id = (SELECT id FROM pokemon WHERE transfers = 1 LIMIT 1)",
        "INSERT INTO box (owner_id, number, position, name) SELECT id, 0, 0, 'Eggs' FROM trader",
        "INSERT INTO vault_change (id, owner_id, number, kind, count) SELECT gen_random_uuid(), id, 1, 1, 1 FROM trader",
        "INSERT INTO vault_change_item (change_id, pokemon_id, fields) SELECT id, gen_random_uuid(), '[{\"field\":\"notes\"}]' FROM vault_change",
        "INSERT INTO search_term (kind, name, key) VALUES (1, 'Pikachu', 'pikachu')",
        "INSERT INTO species_name (number, language, name) VALUES (25, 'ja', 'ピカチュウ')",
        "INSERT INTO species_flavour (number, language, version, text) VALUES (25, 'en', 'red', 'It keeps its tail raised.')",
        "INSERT INTO species_added (number, name, generation, types, base_stats, abilities, ability_slots, egg_groups) VALUES (9999, 'Newmon', 9, '{Fire}', '{1,2,3,4,5,6}', '{Blaze}', '{1}', '{Field}')",
        "INSERT INTO species_refresh (number, failed_at, failure) VALUES (25, now(), 'too slow')",
        "INSERT INTO orleans_storage (service_id, state, n0, n1, extension, payload, version) VALUES ('vault', 'user', 1, 2, '', '\\x7b7d', 3)",
        "INSERT INTO silo_heartbeat (service_id, cluster_id, silo, host, address, port, in_api) VALUES ('vault', 'one', 'S127.0.0.1:1:1', 'here', '127.0.0.1', 1, false)",
        "INSERT INTO orleans_reminder (service_id, grain_id, name, start_time, period, grain_hash, version) VALUES ('vault', 'sweep/0', 'awake', now(), 60000, 7, 0)",
    ];

    /// <summary>One trade is completed, another open with something on its table, and everybody has done everything once.</summary>
    public static async Task Write(TestDatabase database)
    {
        var room = await StoreRoom.Open(database);
        await room.Do(room.Confirmation(await room.Propose([room.OfAsh[0]], [room.OfMisty[0]]), room.Misty));
        await room.Propose([room.OfAsh[1]], []);
        await database.Execute(
            "INSERT INTO trade_message (trade_id, sequence, revision, id, by_id, at, text) SELECT id, 2, 1, gen_random_uuid(), $1, now(), 'deal?' FROM trade WHERE status = 1",
            room.Ash.Value);
        foreach (var statement in Statements) await database.Execute(statement);
    }

    /// <summary>Every row of every table but those that migrations themselves write, as JSON.</summary>
    public static async Task<Dictionary<string, List<Dictionary<string, string>>>> Read(TestDatabase database)
    {
        var all = new Dictionary<string, List<Dictionary<string, string>>>();
        var tables = await database.Query<string>(
            "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('schema_version', 'orleansquery') ORDER BY 1");
        foreach (var table in tables)
        {
            var rows = await database.Query<string>($"SELECT to_jsonb(t)::text FROM {table} t ORDER BY 1");
            all[table] = [.. rows.Select(row => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(row)!.ToDictionary(cell => cell.Key, cell => cell.Value.GetRawText()))];
        }
        return all;
    }

    /// <summary>What two states both have room for, of the first: tables and columns of both, row by row.</summary>
    public static IReadOnlyList<string> Shared(
        Dictionary<string, List<Dictionary<string, string>>> rows, Dictionary<string, List<Dictionary<string, string>>> with) =>
        [.. rows.Where(table => with.ContainsKey(table.Key)).SelectMany(table =>
        {
            var columns = with[table.Key].FirstOrDefault()?.Keys.ToHashSet() ?? [];
            return table.Value.Select(row => $"{table.Key}: {string.Join(", ", row.Where(cell => columns.Contains(cell.Key)).OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value}"))}");
        }).Order(StringComparer.Ordinal)];
}
