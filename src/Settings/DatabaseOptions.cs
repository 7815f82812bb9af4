namespace PokeTradeVault.Settings;

/// <summary>How the programs hold their connections to PostgreSQL.</summary>
public sealed record DatabaseOptions
{
    /// <summary><c>DATABASE_POOL_SIZE</c>: most connections that one process holds, 1 to 1000.</summary>
    public int PoolSize { get; init; } = 40;

    /// <summary>
    /// <c>DATABASE_POOLER</c>: true where a pooler in transaction mode (PgBouncer) stands in between. Start-up parameters and
    /// prepared statements are then left out; give the role <c>plan_cache_mode</c> and both time-outs with ALTER ROLE instead.
    /// </summary>
    public bool BehindPooler { get; init; }

    /// <summary><c>DATABASE_LOCK_TIMEOUT_MS</c>: longest wait for a row lock; well under a grain call's time-out.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary><c>DATABASE_READ_LAG_MS</c>: how far behind a replica may be and still be read from.</summary>
    public TimeSpan ReadLagMost { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary><c>DATABASE_STATEMENT_TIMEOUT_MS</c>: longest run of one statement; well under a grain call's time-out.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// <c>DATABASE_STALLED_TIMEOUT_MS</c>: longest silence within a transaction before PostgreSQL rolls it back: the locks of a
    /// silo that has vanished or hangs are gone by then.
    /// </summary>
    public TimeSpan StalledTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
