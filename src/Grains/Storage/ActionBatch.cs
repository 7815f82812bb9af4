using System.Data;
using Npgsql;

namespace PokeTradeVault.Grains.Storage;

/// <summary>
/// The statements of one user action, run in one READ COMMITTED transaction in two round trips: BEGIN travels with the
/// statements, then COMMIT. Each statement sees what was committed before it began, so a guard reads after the lock
/// that the statement before it took. A batch runs once.
/// </summary>
public sealed class ActionBatch : IDisposable
{
    private readonly NpgsqlBatch batch = new();
    private readonly List<Statement> statements = [];

    public Statement Add(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var statement = new Statement(Command(sql, parameters));
        statements.Add(statement);
        return statement;
    }

    /// <param name="read">Reads the current row.</param>
    public Statement<T> Add<T>(string sql, Func<NpgsqlDataReader, T> read, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var statement = new Statement<T>(Command(sql, parameters), read);
        statements.Add(statement);
        return statement;
    }

    /// <param name="holds">Judges the guards once all statements have run: false rolls everything back.</param>
    /// <param name="committing">Awaited where they hold, before the commit.</param>
    public async Task<ActionOutcome> Run(NpgsqlDataSource source, Func<bool> holds, Func<Task>? committing = null)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
            (batch.Connection, batch.Transaction) = (connection, transaction);
            await Execute();
            if (!holds())
            {
                await transaction.RollbackAsync();
                return ActionOutcome.RolledBack.Instance;
            }

            if (committing is not null)
                await committing();
            await transaction.CommitAsync();
            return ActionOutcome.Committed.Instance;
        }
        catch (PostgresException error) when (error.IsViolation())
        {
            return new ActionOutcome.Violated(error.ConstraintName ?? error.ColumnName ?? "");
        }
        catch (NpgsqlException error) when (error.LeavesUnknown())
        {
            return new ActionOutcome.Unknown(error);
        }
    }

    /// <summary>Reads only: the statements in one round trip, each with a snapshot of its own.</summary>
    public async Task Read(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        batch.Connection = connection;
        await Execute(cancellation);
    }

    /// <summary>In a transaction that its caller has open, or that the statements themselves begin and end.</summary>
    internal async Task RunOn(NpgsqlConnection connection, CancellationToken cancellation = default)
    {
        batch.Connection = connection;
        await Execute(cancellation);
    }

    public void Dispose() => batch.Dispose();

    private async Task Execute(CancellationToken cancellation = default)
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        foreach (var statement in statements.Where(statement => statement.Reads))
        {
            while (await reader.ReadAsync(cancellation))
                statement.Take(reader);
            await reader.NextResultAsync(cancellation);
        }
    }

    private NpgsqlBatchCommand Command(string sql, ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
        return command;
    }
}
