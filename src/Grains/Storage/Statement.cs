using Npgsql;

namespace PokeTradeVault.Grains.Storage;

/// <summary>One statement of an <see cref="ActionBatch"/>, and after the run what it did.</summary>
public class Statement
{
    private readonly NpgsqlBatchCommand command;

    internal Statement(NpgsqlBatchCommand command) => this.command = command;

    /// <summary>Rows that it wrote, locked or read; 0 where the batch failed before it.</summary>
    public int Affected => checked((int)command.Rows);

    internal virtual bool Reads => false;

    internal virtual void Take(NpgsqlDataReader row) => throw new InvalidOperationException("A statement that returns rows needs a reader.");
}

/// <summary>A statement that returns rows.</summary>
public sealed class Statement<T> : Statement
{
    private readonly Func<NpgsqlDataReader, T> read;
    private readonly List<T> rows = [];

    internal Statement(NpgsqlBatchCommand command, Func<NpgsqlDataReader, T> read) : base(command) => this.read = read;

    public IReadOnlyList<T> Rows => rows;

    internal override bool Reads => true;

    internal override void Take(NpgsqlDataReader row) => rows.Add(read(row));
}
