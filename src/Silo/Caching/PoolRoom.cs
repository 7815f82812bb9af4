using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Silo.Caching;

/// <summary>
/// Says at the start when the server could refuse this process connections that its pool may ask for. It can't see how many
/// processes there will be: docs/operations.md has the sum.
/// </summary>
internal sealed partial class PoolRoom(NpgsqlDataSource source, VaultSettings settings, ILogger<PoolRoom> logger) : BackgroundService
{
    private const string Room =
        """
        SELECT least(current_setting('max_connections')::integer - current_setting('superuser_reserved_connections')::integer,
                     nullif((SELECT rolconnlimit FROM pg_roles WHERE rolname = current_user), -1))
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A pooler's own limit is what counts behind one.
        if (settings.Database.BehindPooler)
            return;
        try
        {
            await using var command = source.CreateCommand(Room);
            if (await command.ExecuteScalarAsync(stoppingToken) is int room && room < settings.Database.PoolSize)
                LogNarrow(logger, settings.Database.PoolSize, room);
        }
        catch (NpgsqlException fault)
        {
            LogNotAsked(logger, fault.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "DATABASE_POOL_SIZE is {Size}, but PostgreSQL gives this role {Room} connections: some calls would fail where they could wait")]
    private static partial void LogNarrow(ILogger logger, int size, int room);

    [LoggerMessage(LogLevel.Information, "PostgreSQL was not asked how many connections it gives ({Fault})")]
    private static partial void LogNotAsked(ILogger logger, string fault);
}
