using Npgsql;

namespace PokeTradeVault.Grains.Storage;

/// <summary>Sorts what Npgsql throws: a constraint's answer, a fate that nobody knows, or (all others) a fault of ours.</summary>
public static class StorageErrors
{
    /// <summary>idle_in_transaction_session_timeout.</summary>
    private const string Stalled = "25P03";

    public static bool IsViolation(this PostgresException error) =>
        error.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.CheckViolation
            or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.NotNullViolation;

    /// <summary>
    /// True where the same command may be sent again to find out. Errors of the server that end a transaction for reasons
    /// outside of it (deadlock, lock, statement and stall time-outs, shutdown, too many connections) count, although it was rolled back.
    /// </summary>
    public static bool LeavesUnknown(this NpgsqlException error) => error is not PostgresException answered
        || answered.SqlState[..2] is "08" or "40" or "53" or "55" or "57" or "58"
        || answered.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or Stalled;

    /// <summary>True where PostgreSQL has said why it rolled back, and did not itself break off in the middle of the commit.</summary>
    public static bool RollsBack(this PostgresException error) =>
        error.SqlState[..2] is not ("08" or "57" or "58" or "XX") || error.SqlState is PostgresErrorCodes.QueryCanceled;

    /// <summary>True for what the stores or other grains do to a command while they are away or busy; all else is a fault of ours.</summary>
    public static bool IsPassing(Exception fault) =>
        fault is NpgsqlException error ? error.LeavesUnknown() : fault is TimeoutException or OrleansException;
}
