using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;

namespace PokeTradeVault.Unit.Collections;

/// <summary>What the rows hold, of every owner the same, and how often they were asked.</summary>
internal sealed class VaultRows : ICollectionStore
{
    public Vault Now { get; set; } = Sample.Vault(Sample.Pokemon(1));

    public int Loads { get; private set; }

    public int Looks { get; private set; }

    /// <summary>Owners of whom one statement asked, statement by statement.</summary>
    public List<IReadOnlyList<UserId>> Asked { get; } = [];

    /// <summary>Between the rows and the answer to whoever asked.</summary>
    public Action Meanwhile { get; set; } = static () => { };

    public Exception? Fault { get; set; }

    public Task<Vault> Load(UserId owner, CancellationToken cancellation)
    {
        Loads++;
        return Task.FromResult(Now);
    }

    public Task<VaultLook> Look(UserId owner, Receipt? command, CancellationToken cancellation)
    {
        Looks++;
        return Task.FromResult(Seen());
    }

    public Task<IReadOnlyList<VaultLook>> Look(IReadOnlyList<UserId> owners, CancellationToken cancellation)
    {
        Asked.Add(owners);
        var seen = owners.Select(_ => Seen()).ToList();
        Meanwhile();
        if (Fault is not null) throw Fault;
        return Task.FromResult<IReadOnlyList<VaultLook>>(seen);
    }

    public Task<WriteOutcome> Add(UserId owner, VaultEvent.Entered entered, int limit, Receipt receipt) => throw new NotSupportedException();

    public Task<WriteOutcome> Edit(UserId owner, VaultEvent.Edited edited, Receipt receipt) => throw new NotSupportedException();

    public Task<WriteOutcome> Delete(UserId owner, VaultEvent.Trashed trashed, DateTimeOffset now, Receipt receipt) => throw new NotSupportedException();

    public Task<WriteOutcome> Import(UserId owner, VaultEvent.Imported imported, int limit, Receipt receipt) => throw new NotSupportedException();

    public Task<WriteOutcome> Change(UserId owner, VaultEvent.Changed changed, int limit, DateTimeOffset now, Receipt receipt) => throw new NotSupportedException();

    public Task<IReadOnlyList<OwnedPokemon>> Trashed(UserId owner, IReadOnlyCollection<PokemonId> ids, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<LoggedChange?> FindChange(UserId owner, Guid change, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<ReceiptVerdict?> Record(Receipt receipt) => throw new NotSupportedException();

    private VaultLook Seen()
    {
        var locks = Now.Pokemon.Values.Where(pokemon => pokemon.LockedBy is not null).ToDictionary(pokemon => pokemon.Id, pokemon => pokemon.LockedBy!.Value);
        return new(Now.Sequence, Now.IsActive, Now.IsPublic, locks, ReceiptVerdict.Fresh.Instance);
    }
}
