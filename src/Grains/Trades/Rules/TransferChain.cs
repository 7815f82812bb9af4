using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>Whether a Pokémon's transfers, first to last, are whole: numbered without holes, each sealed over the one before.</summary>
public static class TransferChain
{
    public static readonly byte[] Start = new byte[32];

    /// <param name="head">What the Pokémon's own row says its last hash is.</param>
    public static bool Verifies(IReadOnlyList<Transfer> transfers, ReadOnlySpan<byte> head)
    {
        var previous = Start;
        for (var index = 0; index < transfers.Count; index++)
        {
            var transfer = transfers[index];
            if (transfer.Number != index + 1
                || !transfer.PrevHash.AsSpan().SequenceEqual(previous)
                || !transfer.Hash.AsSpan().SequenceEqual(transfer.ComputeHash()))
                return false;
            previous = transfer.Hash;
        }

        return head.SequenceEqual(previous);
    }

    /// <summary>Whether each giver is the taker before, from who entered it to who owns it.</summary>
    public static bool Leads(IEnumerable<Transfer> transfers, UserId enteredBy, UserId owner)
    {
        var holder = enteredBy;
        foreach (var transfer in transfers)
        {
            if (transfer.From != holder)
                return false;
            holder = transfer.To;
        }

        return holder == owner;
    }
}
