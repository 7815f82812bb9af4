using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Fixtures;

/// <summary>A database of a test's own.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> drop;

    internal TestDatabase(VaultSettings settings, Func<Task> drop)
    {
        Settings = settings;
        Source = NpgsqlDataSource.Create(PostgresUrl.ForPrograms(settings.DatabaseMigrationUrl ?? settings.DatabaseUrl!, settings.Database));
        this.drop = drop;
    }

    /// <summary>Development's, with this database, the run's Redis, and a cluster id that nobody else uses.</summary>
    public VaultSettings Settings { get; }

    /// <summary>Connects as the programs do, but as the tables' owner.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>The rows' first column.</summary>
    public async Task<IReadOnlyList<T>> Query<T>(string sql, params object[] parameters)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in parameters) command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(await reader.GetFieldValueAsync<T>(0));
        return rows;
    }

    /// <returns>How many rows it changed.</returns>
    public async Task<int> Execute(string sql, params object[] parameters)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in parameters) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await drop();
    }
}
