using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Receipts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// Carries out the owner's commands: decide out of memory, write, remember. What writes nothing is believed only after
/// memory was compared with the rows, and a command answered before gets its first answer.
/// </summary>
public sealed class OwnerCommands(UserId owner, VaultMemory memory, ICollectionStore store, CollectionMetrics metrics)
{
    /// <summary>How often a command is decided anew because others were faster.</summary>
    private const int AttemptsMax = 5;

    public async Task<Reply<TAnswer>> Carry<TCommand, TAnswer>(
        CommandId id, TCommand command, Func<Vault, ValueTask<Decided<TAnswer>>> decide,
        Func<VaultEvent, Receipt, Task<WriteOutcome>> write, CancellationToken cancellation)
        where TCommand : notnull where TAnswer : notnull
    {
        await memory.Ready(cancellation);
        var compared = false;
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var (answer, happens) = await decide(memory.Vault);
            var receipt = Receipt.Of(owner, id, command, answer);
            if (happens is null && !compared)
            {
                if ((await memory.Compare(receipt, cancellation)).Answer<TAnswer>() is { } first) return first;
                compared = true;
                continue;
            }

            if (happens is null) return await Keep(answer, receipt);
            var outcome = await write(happens, receipt);
            switch (outcome)
            {
                case WriteOutcome.Written written:
                    memory.Apply(happens, written.Sequence);
                    metrics.Wrote(happens);
                    return answer;
                case WriteOutcome.Known known:
                    return known.Verdict.Answer<TAnswer>() ?? Reply<TAnswer>.Unknown;
                case WriteOutcome.Overtaken:
                    await memory.Compare(command: null, cancellation);
                    compared = true;
                    break;
                default:
                    return Unknown<TAnswer>();
            }
        }

        return Unknown<TAnswer>();
    }

    /// <summary>An answer that changes nothing. What is wrong with the input itself stays wrong, so it is not kept.</summary>
    private async Task<Reply<TAnswer>> Keep<TAnswer>(Reply<TAnswer> answer, Receipt receipt) where TAnswer : notnull
    {
        if (answer.Refusal is { } refusal) metrics.Refused(refusal.Code);
        if (answer.Refusal is { Code: RefusalCode.ValidationFailed or RefusalCode.TooManyRows }) return answer;
        return await store.Record(receipt) is { } verdict ? verdict.Answer<TAnswer>() ?? answer : Unknown<TAnswer>();
    }

    private Reply<TAnswer> Unknown<TAnswer>() where TAnswer : notnull
    {
        memory.Forget();
        metrics.WroteUnknown();
        return Reply<TAnswer>.Unknown;
    }
}
