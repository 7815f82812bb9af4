using Npgsql;
using NpgsqlTypes;

namespace PokeTradeVault.Load.Crowd;

/// <summary>A crowd of traders with their vaults, straight into a migrated database that nobody else uses.</summary>
internal static class CrowdLoad
{
    private const int VaultMax = 1_000;
    private static readonly DateTimeOffset First = new(2023, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Span = TimeSpan.FromDays(3 * 365);

    /// <param name="url">Of somebody who may switch off triggers: the database's owner and superuser.</param>
    public static async Task Run(string url, int traders, int pokemon, int seed)
    {
        await using var connection = new NpgsqlConnection(url);
        await connection.OpenAsync();
        // Every reference is known to be good.
        await IndexesAside.Run(connection, "SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET statement_timeout = 0");
        var (random, maker) = (new Random(seed), new CrowdPokemon(seed));
        var crowd = Enumerable.Range(0, traders)
            .Select(number => new CrowdTrader(Guid.CreateVersion7(First), $"{maker.Name()}{number}", random.Next(1_000_000))).ToList();
        var counts = await WritePokemon(connection, crowd, pokemon, random, maker);
        await WriteTraders(connection, crowd, counts, random);
        await WriteAccounts(connection, crowd);
        await IndexesAside.Run(connection, "VACUUM (ANALYZE)");
    }

    /// <summary>In the order of time, as they would have come; some vaults are many times as full as others.</summary>
    private static async Task<int[]> WritePokemon(NpgsqlConnection connection, List<CrowdTrader> crowd, int pokemon, Random random, CrowdPokemon maker)
    {
        var (counts, owners) = (new int[crowd.Count], new Skew<int>([.. Enumerable.Range(0, crowd.Count)], _ => -Math.Log(1 - random.NextDouble())));
        await IndexesAside.Fill(connection, "pokemon", async () =>
        {
            await using var table = await CrowdTable.Open(connection);
            for (var number = 0; number < pokemon; number++)
            {
                var owner = owners.Pick(random);
                while (counts[owner] == VaultMax) owner = random.Next(crowd.Count);
                var at = First + (Span * ((double)number / pokemon)) + TimeSpan.FromMilliseconds(random.Next(1_000));
                var trashed = random.Chance(0.02);
                await table.Write(crowd[owner].Id, maker.Make(crowd[owner], counts[owner], at), trashed ? at.AddDays(1) : null);
                if (!trashed) counts[owner]++;
            }

            await table.Complete();
        });
        return counts;
    }

    /// <summary>A tenth keep their vaults private; a few are suspended.</summary>
    private static async Task WriteTraders(NpgsqlConnection connection, List<CrowdTrader> crowd, int[] counts, Random random)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY trader (id, state, vault_visibility, live_count, created_at) FROM STDIN (FORMAT binary)");
        foreach (var (trader, count) in crowd.Zip(counts))
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(trader.Id);
            await copy.WriteAsync(random.Chance(0.02) ? 2 : 1, NpgsqlDbType.Smallint);
            await copy.WriteAsync(random.Chance(0.1) ? 2 : 1, NpgsqlDbType.Smallint);
            await copy.WriteAsync(count);
            await copy.WriteAsync(First);
        }

        await copy.CompleteAsync();
    }

    private static async Task WriteAccounts(NpgsqlConnection connection, List<CrowdTrader> crowd)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY account (id, username, email, password_hash, created_at) FROM STDIN (FORMAT binary)");
        foreach (var trader in crowd)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(trader.Id);
            await copy.WriteAsync(trader.Name);
            await copy.WriteAsync($"{trader.Name}@example.org");
            await copy.WriteAsync("");
            await copy.WriteAsync(First);
        }

        await copy.CompleteAsync();
    }
}
