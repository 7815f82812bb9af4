using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Processes;

/// <summary>What must hold of the rows whatever has happened.</summary>
internal sealed class LedgerAudit(TestDatabase database)
{
    /// <summary>Each counts the rows that break its rule.</summary>
    private static readonly Dictionary<string, string> Breaches = new()
    {
        ["locked by a trade that is closed"] =
            "SELECT count(*) FROM pokemon JOIN trade ON trade.id = trade_id WHERE status <> 1",
        ["locked without lying on that table"] =
            """
            SELECT count(*) FROM pokemon WHERE trade_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM trade_item item WHERE item.trade_id = pokemon.trade_id AND item.pokemon_id = pokemon.id AND item.from_id = owner_id)
            """,
        ["put on an open table without being locked by it"] =
            """
            SELECT count(*) FROM trade_item item JOIN trade ON trade.id = item.trade_id JOIN pokemon ON pokemon.id = item.pokemon_id
             WHERE status = 1 AND kind = 1 AND pokemon.trade_id IS DISTINCT FROM trade.id
            """,
        ["an open trade that all have confirmed"] =
            """
            SELECT count(*) FROM trade WHERE status = 1 AND NOT EXISTS (
                SELECT FROM trade_party WHERE trade_id = trade.id AND confirmed_revision IS DISTINCT FROM trade.revision)
            """,
        ["live_count is not what lives in the vault"] =
            "SELECT count(*) FROM trader WHERE live_count <> (SELECT count(*) FROM pokemon WHERE owner_id = trader.id AND deleted_at IS NULL)",
        ["open_proposals is not what is open"] =
            "SELECT count(*) FROM trader WHERE open_proposals <> (SELECT count(*) FROM trade WHERE proposed_by = trader.id AND status = 1)",
        ["completed is not what was completed"] =
            """
            SELECT count(*) FROM trader WHERE completed <> (
                SELECT count(*) FROM trade_party JOIN trade ON trade.id = trade_id WHERE user_id = trader.id AND status = 2)
            """,
        ["a timeline with a hole or a double"] =
            """
            SELECT count(*) FROM trade LEFT JOIN LATERAL (
                SELECT count(*) AS entries, count(DISTINCT sequence) AS numbers, min(sequence) AS first, max(sequence) AS last
                  FROM (SELECT sequence FROM trade_event WHERE trade_id = trade.id
                        UNION ALL SELECT sequence FROM trade_message WHERE trade_id = trade.id) entry) timeline ON true
             WHERE (entries, numbers, first, last) IS DISTINCT FROM (sequence::bigint, sequence::bigint, 1, sequence)
            """,
        ["a completed trade without a transfer for each item"] =
            """
            SELECT count(*) FROM trade_item item JOIN trade ON trade.id = item.trade_id
             WHERE (status = 2) <> EXISTS (SELECT FROM transfer WHERE trade_id = trade.id AND pokemon_id = item.pokemon_id
                                             AND from_id = item.from_id AND to_id = item.to_id)
            """,
        ["an owner who is not the last to have got it"] =
            """
            SELECT count(*) FROM pokemon WHERE owner_id <> coalesce(
                (SELECT to_id FROM transfer WHERE pokemon_id = pokemon.id ORDER BY number DESC LIMIT 1), entered_by)
            """,
        ["given by somebody who had not got it"] =
            """
            SELECT count(*) FROM transfer JOIN pokemon ON pokemon.id = pokemon_id WHERE from_id <> coalesce(
                (SELECT to_id FROM transfer before WHERE before.pokemon_id = transfer.pokemon_id AND before.number = transfer.number - 1), entered_by)
            """,
    };

    /// <param name="pokemon">How many those traders entered, none of which was deleted.</param>
    public async Task Passes(IReadOnlyList<UserId> traders, int pokemon)
    {
        var ids = traders.Select(trader => trader.Value).ToArray();
        Assert.Equal(pokemon, await database.Scalar<long>("SELECT count(*) FROM pokemon WHERE owner_id = ANY ($1) AND entered_by = ANY ($1) AND deleted_at IS NULL", ids));
        foreach (var (breach, sql) in Breaches)
        {
            var count = await database.Scalar<long>(sql);
            Assert.True(count == 0, $"{count} x {breach}");
        }

        await ChainsAreWhole();
    }

    private async Task ChainsAreWhole()
    {
        await using var command = database.Source.CreateCommand(
            """
            SELECT pokemon_id, number, trade_id, from_id, to_id, at, version, frozen, prev_hash, hash FROM transfer ORDER BY pokemon_id, number
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var transfers = new List<Transfer>();
        while (await reader.ReadAsync())
        {
            transfers.Add(new()
            {
                Pokemon = new(reader.GetGuid(0)),
                Number = reader.GetInt32(1),
                Trade = new(reader.GetGuid(2)),
                From = new(reader.GetGuid(3)),
                To = new(reader.GetGuid(4)),
                At = await reader.GetFieldValueAsync<DateTimeOffset>(5),
                Version = reader.GetInt32(6),
                Frozen = reader.GetString(7),
                PrevHash = await reader.GetFieldValueAsync<byte[]>(8),
                Hash = await reader.GetFieldValueAsync<byte[]>(9),
            });
        }

        foreach (var chain in transfers.GroupBy(transfer => transfer.Pokemon))
        {
            var head = await database.Scalar<byte[]>("SELECT chain_hash FROM pokemon WHERE id = $1 AND transfers = $2", chain.Key.Value, chain.Count());
            Assert.True(TransferChain.Verifies([.. chain], head), $"the chain of {chain.Key} is broken");
        }
    }
}
