namespace PokeTradeVault.Recovery.Audit;

/// <summary>What must never be among the rows, whatever has happened: each statement counts the rows that break its rule.</summary>
internal static class Breaches
{
    public static IReadOnlyDictionary<string, string> Statements { get; } = new Dictionary<string, string>
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
            """
            SELECT count(*) FROM trader
              LEFT JOIN (SELECT owner_id, count(*) AS live FROM pokemon WHERE deleted_at IS NULL GROUP BY owner_id) vault ON owner_id = trader.id
             WHERE live_count <> coalesce(live, 0)
            """,
        ["open_proposals is not what is open"] =
            """
            SELECT count(*) FROM trader
              LEFT JOIN (SELECT proposed_by, count(*) AS open FROM trade WHERE status = 1 GROUP BY proposed_by) proposals ON proposed_by = trader.id
             WHERE open_proposals <> coalesce(open, 0)
            """,
        ["completed is not what was completed"] =
            """
            SELECT count(*) FROM trader
              LEFT JOIN (SELECT user_id, count(*) AS done FROM trade_party JOIN trade ON trade.id = trade_id WHERE status = 2 GROUP BY user_id) trades
                ON user_id = trader.id
             WHERE completed <> coalesce(done, 0)
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
        ["names a trade that is not there"] =
            """
            SELECT count(*) FROM (
                SELECT trade_id FROM trade_party UNION ALL SELECT trade_id FROM trade_item UNION ALL SELECT trade_id FROM trade_event
                UNION ALL SELECT trade_id FROM transfer UNION ALL SELECT trade_id FROM pokemon WHERE trade_id IS NOT NULL) named
             WHERE NOT EXISTS (SELECT FROM trade WHERE trade.id = named.trade_id)
            """,
        ["names a trader who is not there"] =
            """
            SELECT count(*) FROM (
                SELECT proposed_by AS id FROM trade UNION ALL SELECT owner_id FROM pokemon UNION ALL SELECT user_id FROM trade_party
                UNION ALL SELECT from_id FROM trade_item UNION ALL SELECT to_id FROM trade_item
                UNION ALL SELECT from_id FROM transfer UNION ALL SELECT to_id FROM transfer) named
             WHERE NOT EXISTS (SELECT FROM trader WHERE trader.id = named.id)
            """,
        ["given by somebody who had not got it"] =
            """
            SELECT count(*) FROM transfer JOIN pokemon ON pokemon.id = pokemon_id WHERE from_id <> coalesce(
                (SELECT to_id FROM transfer before WHERE before.pokemon_id = transfer.pokemon_id AND before.number = transfer.number - 1), entered_by)
            """,
    };
}
