using Npgsql;

namespace PokeTradeVault.Load.Crowd;

/// <summary>A table without its indexes while it is filled: building them once over all rows takes a fraction of the time.</summary>
internal static class IndexesAside
{
    private const string Definitions =
        """
        SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
         WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
        """;

    public static async Task Fill(NpgsqlConnection connection, string table, Func<Task> fill)
    {
        var indexes = new List<(string Name, string Definition)>();
        await using (var command = new NpgsqlCommand(Definitions, connection) { Parameters = { new() { Value = table } } })
        await using (var row = await command.ExecuteReaderAsync())
        {
            while (await row.ReadAsync()) indexes.Add((row.GetString(0), row.GetString(1)));
        }

        foreach (var index in indexes) await Run(connection, $"DROP INDEX {index.Name}");
        await fill();
        foreach (var index in indexes) await Run(connection, index.Definition);
    }

    public static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
