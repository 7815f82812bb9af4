using Microsoft.Extensions.Options;
using Npgsql;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What time ends in vaults; each call takes a bounded share, the next sweep the rest.</summary>
internal interface IVaultSweepStore
{
    /// <summary>Empties the trash of what has lain there for its time. What a trade points at stays as a tombstone without notes and tags.</summary>
    Task PurgeTrash(CancellationToken cancellation);

    Task ForgetChanges(CancellationToken cancellation);
}

internal sealed class VaultSweepStore(NpgsqlDataSource source, IOptions<CollectionOptions> options) : IVaultSweepStore
{
    private const int PokemonMax = 1_000;
    private const int ChangesMax = 200;

    private const string Expired =
        """
        p.deleted_at IS NOT NULL AND p.purged_at IS NULL AND p.deleted_at < now() - @age
        """;

    private const string PointedAt =
        """
        (EXISTS (SELECT FROM transfer WHERE pokemon_id = p.id) OR EXISTS (SELECT FROM trade_item WHERE pokemon_id = p.id))
        """;

    public async Task PurgeTrash(CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        batch.Add(
            $"""
            UPDATE pokemon SET purged_at = now(), notes = NULL, tags = '{"{}"}', for_trade = false, favourite = false, locked_until = NULL
             WHERE id = ANY (ARRAY (
                SELECT p.id FROM pokemon p WHERE {Expired} AND {PointedAt} ORDER BY p.deleted_at LIMIT @max FOR NO KEY UPDATE SKIP LOCKED))
            """,
            Sql.Span("age", options.Value.TrashLifetime),
            Sql.Int4("max", PokemonMax));
        batch.Add(
            $"""
            DELETE FROM pokemon
             WHERE id = ANY (ARRAY (
                SELECT p.id FROM pokemon p WHERE {Expired} AND NOT {PointedAt} ORDER BY p.deleted_at LIMIT @max FOR UPDATE SKIP LOCKED))
            """,
            Sql.Span("age", options.Value.TrashLifetime),
            Sql.Int4("max", PokemonMax));
        await batch.Read(source, cancellation);
    }

    public async Task ForgetChanges(CancellationToken cancellation)
    {
        using var batch = new ActionBatch();
        batch.Add(
            """
            DELETE FROM vault_change
             WHERE id = ANY (ARRAY (SELECT id FROM vault_change WHERE at < now() - @age ORDER BY at LIMIT @max FOR UPDATE SKIP LOCKED))
            """,
            Sql.Span("age", options.Value.ChangeLifetime),
            Sql.Int4("max", ChangesMax));
        await batch.Read(source, cancellation);
    }
}
