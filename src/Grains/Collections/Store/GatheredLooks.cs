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

    private async Task Run(IReadOnlyList<Gathered<UserId, VaultLook>> batch)
    {
        using var reads = new ActionBatch();
        var found = new LookStatement(reads, [.. batch.Select(piece => piece.Item)]);
        await using (var kept = await connections.Take())
        {
            await reads.RunOn(kept.Connection);
            kept.IsSound = true;
        }

        foreach (var piece in batch)
            piece.Give(found.Of(piece.Item));
    }
}
