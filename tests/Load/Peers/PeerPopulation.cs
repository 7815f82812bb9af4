using Npgsql;
using NpgsqlTypes;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.LegalityRules;
using PokeTradeVault.Load.Crowd;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Peers;

/// <summary>Traders with vaults of one size, straight into a migrated database in which nothing has happened yet.</summary>
internal static class PeerPopulation
{
    public static async Task<IReadOnlyList<Peer>> Write(VaultSettings settings, int traders, int pokemonEach, int seed = 1, string prefix = "peer")
    {
        var (maker, tokens, at) = (new CrowdPokemon(seed), new PeerTokens(settings), TimeProvider.System.GetUtcNow());
        var peers = Enumerable.Range(0, traders).Select(number => (Id: Guid.CreateVersion7(at), Name: $"{prefix}{number}")).ToList();
        await using var connection = new NpgsqlConnection(PostgresUrl.ForMigrations(settings.DatabaseUrl!));
        await connection.OpenAsync();
        // Every reference is known to be good.
        await IndexesAside.Run(connection, "SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET statement_timeout = 0");
        var vaults = new List<Guid[]>(traders);
        await IndexesAside.Fill(connection, "pokemon", async () =>
        {
            await using var table = await CrowdTable.Open(connection);
            foreach (var (id, name) in peers)
                vaults.Add(await WriteVault(table, maker, new(id, name, 1), pokemonEach, at));
            await table.Complete();
        });
        await WriteTraders(connection, peers, pokemonEach, at);
        // Not of all tables: of one that is empty the planner would believe that it stays so.
        await IndexesAside.Run(connection, "VACUUM (ANALYZE) pokemon, trader, account");
        await IndexesAside.Run(connection, "CHECKPOINT");
        await tokens.OpenSessions(peers.Select(peer => peer.Id));
        return [.. peers.Zip(vaults, (peer, pokemon) => new Peer(peer.Id, peer.Name, tokens.For(peer.Id, peer.Name), pokemon))];
    }

    private static async Task<Guid[]> WriteVault(CrowdTable table, CrowdPokemon maker, CrowdTrader trader, int count, DateTimeOffset at)
    {
        var ids = new Guid[count];
        for (var place = 0; place < count; place++)
        {
            var made = maker.Make(trader, place, at);
            // Judged by the newest rules: else each vault would be judged when it is first read.
            var pokemon = made with
            {
                Sheet = made.Sheet with { JudgedBy = LegalityJudge.RulesVersion },
                Own = new OwnerNotes { ForTrade = true, Tags = [] },
                OwnLock = null,
            };
            await table.Write(trader.Id, pokemon, deletedAt: null);
            ids[place] = pokemon.Id.Value;
        }

        return ids;
    }

    private static async Task WriteTraders(NpgsqlConnection connection, IReadOnlyList<(Guid Id, string Name)> peers, int pokemonEach, DateTimeOffset at)
    {
        await using var command = new NpgsqlCommand(
            """
            WITH peer AS (SELECT * FROM unnest(@ids, @names) AS peer (id, name)),
            traders AS (INSERT INTO trader (id, live_count, created_at) SELECT id, @count, @at FROM peer)
            INSERT INTO account (id, username, email, password_hash, created_at) SELECT id, name, name || '@example.org', '', @at FROM peer
            """,
            connection);
        command.Parameters.Add(new("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid) { Value = peers.Select(peer => peer.Id).ToArray() });
        command.Parameters.Add(new("names", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = peers.Select(peer => peer.Name).ToArray() });
        command.Parameters.Add(new("count", pokemonEach));
        command.Parameters.Add(new("at", at));
        await command.ExecuteNonQueryAsync();
    }
}
