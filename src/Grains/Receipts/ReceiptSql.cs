using Npgsql;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Receipts;

/// <summary>
/// The first two statements of every command's transaction: insert the receipt, then, in a statement of its own so that it
/// sees what the insert waited for, read whose it is.
/// </summary>
public static class ReceiptSql
{
    public static ReceiptStatements Insert(ActionBatch batch, Receipt receipt)
    {
        var inserted = batch.Add(
            """
            INSERT INTO receipt (user_id, command_id, content_hash, answer)
            VALUES (@by, @command, @hash, @answer)
            ON CONFLICT DO NOTHING
            """,
            Sql.Uuid("by", receipt.By.Value),
            Sql.Uuid("command", receipt.CommandId.Value),
            Sql.Bytes("hash", receipt.ContentHash),
            Sql.Json("answer", receipt.AnswerJson));
        return new ReceiptStatements(receipt, inserted, Read(batch, receipt));
    }

    /// <summary>Only reads: for an answer that is not kept, given to a command that may have been answered before.</summary>
    public static ReceiptStatements Find(ActionBatch batch, Receipt receipt) =>
        new(receipt, inserted: null, Read(batch, receipt));

    /// <summary>Keeps a refusal, in a small transaction of its own.</summary>
    /// <returns>Fresh where the refusal stands; null where nobody can say.</returns>
    public static async Task<ReceiptVerdict?> Record(NpgsqlDataSource source, Receipt refusal)
    {
        using var batch = new ActionBatch();
        var receipt = Insert(batch, refusal);
        return await batch.Run(source, () => receipt.IsFresh) is ActionOutcome.Committed or ActionOutcome.RolledBack ? receipt.Verdict : null;
    }

    private static Statement<KeptReceipt> Read(ActionBatch batch, Receipt receipt) => batch.Add(
        "SELECT content_hash, answer FROM receipt WHERE user_id = @by AND command_id = @command",
        row => new KeptReceipt(row.GetFieldValue<byte[]>(0), row.GetString(1)),
        Sql.Uuid("by", receipt.By.Value),
        Sql.Uuid("command", receipt.CommandId.Value));
}

internal sealed record KeptReceipt(byte[] ContentHash, string AnswerJson);

/// <summary>The receipt's statements in a batch, and after its run the verdict, also where a later statement has failed.</summary>
public sealed class ReceiptStatements
{
    private readonly Receipt receipt;
    private readonly Statement? inserted;
    private readonly Statement<KeptReceipt> kept;

    internal ReceiptStatements(Receipt receipt, Statement? inserted, Statement<KeptReceipt> kept) =>
        (this.receipt, this.inserted, this.kept) = (receipt, inserted, kept);

    public bool IsFresh => Verdict is ReceiptVerdict.Fresh;

    public ReceiptVerdict Verdict => this switch
    {
        _ when inserted is { Affected: 1 } || kept.Rows.Count == 0 => ReceiptVerdict.Fresh.Instance,
        _ when kept.Rows[0].ContentHash.AsSpan().SequenceEqual(receipt.ContentHash) => new ReceiptVerdict.Repeated(kept.Rows[0].AnswerJson),
        _ => ReceiptVerdict.Reused.Instance,
    };
}
