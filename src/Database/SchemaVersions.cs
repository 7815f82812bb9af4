using Npgsql;

namespace PokeTradeVault.Database;

internal static class SchemaVersions
{
    /// <summary>The versions that a database has had; empty where it never saw a migrator.</summary>
    public static async Task<HashSet<long>> Applied(string connectionString, CancellationToken cancellation)
    {
        var applied = new HashSet<long>();
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var exists = source.CreateCommand("SELECT to_regclass('schema_version') IS NOT NULL");
        if (await exists.ExecuteScalarAsync(cancellation) is not true) return applied;
        await using var command = source.CreateCommand("SELECT version FROM schema_version");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) applied.Add(reader.GetInt64(0));
        return applied;
    }
}
