using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Storage.Gathering;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Reads by one statement what many collections compare their memory with at the same time.</summary>
internal sealed class GatheredLooks
{
    private readonly KeptConnections connections;
    private readonly Gatherer<UserId, VaultLook> gatherer;

    public GatheredLooks(NpgsqlDataSource source)
    {
        connections = new(source);
        gatherer = new(new(BatchesMax: 2, BatchMax: 200, WaitingMax: 10_000), Run);
    }

    /// <returns>null where too many wait already.</returns>
    public Task<VaultLook>? Of(UserId owner) => gatherer.Add(owner, []);

    /// <summary>Those that somebody else has gathered, at once.</summary>
    public async Task<IReadOnlyList<VaultLook>> Of(IReadOnlyList<UserId> owners, CancellationToken cancellation)
    {
        using var reads = new ActionBatch();
        var found = new LookStatement(reads, owners);
        await using (var kept = await connections.Take(cancellation))
        {
            await reads.RunOn(kept.Connection, cancellation);
            kept.IsSound = true;
        }

        return [.. owners.Select(found.Of)];
    }

    private async Task Run(IReadOnlyList<Gathered<UserId, VaultLook>> batch)
    {
        var found = await Of([.. batch.Select(piece => piece.Item)], CancellationToken.None);
        foreach (var (piece, look) in batch.Zip(found))
            piece.Give(look);
    }
}
