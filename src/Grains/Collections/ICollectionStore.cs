using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Receipts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The rows of a vault. Each write is one whole action in one transaction, guarded there and nowhere else.</summary>
public interface ICollectionStore
{
    /// <summary>All live Pokémon and the trader's row, of one moment.</summary>
    Task<Vault> Load(UserId owner, CancellationToken cancellation);

    /// <summary>What tells whether memory is behind, at a cost that does not grow with the vault.</summary>
    /// <param name="command">A command about to be refused: has it been answered before?</param>
    Task<VaultLook> Look(UserId owner, Receipt? command, CancellationToken cancellation);

    /// <returns>The same of many vaults by one statement, in their order; without a command's verdict.</returns>
    Task<IReadOnlyList<VaultLook>> Look(IReadOnlyList<UserId> owners, CancellationToken cancellation);

    /// <param name="limit">The most Pokémon that a vault may hold.</param>
    Task<WriteOutcome> Add(UserId owner, VaultEvent.Entered entered, int limit, Receipt receipt);

    Task<WriteOutcome> Edit(UserId owner, VaultEvent.Edited edited, Receipt receipt);

    Task<WriteOutcome> Delete(UserId owner, VaultEvent.Trashed trashed, DateTimeOffset now, Receipt receipt);

    /// <summary>Holds where the vault is still at the sequence on which it was decided.</summary>
    /// <param name="limit">The most Pokémon that a vault may hold.</param>
    Task<WriteOutcome> Change(UserId owner, VaultEvent.Changed changed, int limit, DateTimeOffset now, Receipt receipt);

    /// <param name="limit">The most Pokémon that a vault may hold.</param>
    Task<WriteOutcome> Import(UserId owner, VaultEvent.Imported imported, int limit, Receipt receipt);

    /// <returns>Those that lie in the owner's trash, without a place.</returns>
    Task<IReadOnlyList<OwnedPokemon>> Trashed(UserId owner, IReadOnlyCollection<PokemonId> ids, CancellationToken cancellation);

    /// <returns>Null where the owner has made no such change, or it is forgotten.</returns>
    Task<LoggedChange?> FindChange(UserId owner, Guid change, CancellationToken cancellation);

    /// <summary>Keeps an answer that changes nothing.</summary>
    /// <returns>Fresh where it stands; null where nobody can say.</returns>
    Task<ReceiptVerdict?> Record(Receipt receipt);
}

/// <param name="Sequence">As in <see cref="Vault.Sequence"/>.</param>
/// <param name="Locks">Every lock in the vault, as of the same moment.</param>
/// <param name="Command">Fresh where no command was named.</param>
public sealed record VaultLook(long Sequence, bool IsActive, bool IsPublic, IReadOnlyDictionary<PokemonId, TradeId> Locks, ReceiptVerdict Command)
{
    /// <summary>True where the vault is as the rows are.</summary>
    public bool Shows(Vault vault) =>
        (vault.Sequence, vault.IsActive, vault.IsPublic) == (Sequence, IsActive, IsPublic)
        && vault.Locks.Count == Locks.Count
        && Locks.All(held => vault.Locks.TryGetValue(held.Key, out var trade) && trade == held.Value);
}

/// <summary>How a write of the owner's went.</summary>
public abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    /// <param name="Sequence">The vault's, after it.</param>
    public sealed record Written(long Sequence) : WriteOutcome;

    /// <summary>The command was answered before, or its key was used for another.</summary>
    public sealed record Known(ReceiptVerdict Verdict) : WriteOutcome;

    /// <summary>A guard fell short: the rows are not what memory says.</summary>
    public sealed record Overtaken : WriteOutcome
    {
        public static Overtaken Instance { get; } = new();
    }

    /// <summary>Nobody can say whether it was done.</summary>
    public sealed record Unknown(Exception Cause) : WriteOutcome;
}
