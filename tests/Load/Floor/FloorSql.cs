namespace PokeTradeVault.Load.Floor;

/// <summary>The least that a trade is, in tables of its own: two statements, each a transaction, and nothing that a rule or a reader would need.</summary>
internal static class FloorSql
{
    public const int Pokemon = 200_000;
    public const int Traders = 10_000;

    public static readonly string Tables =
        $"""
        CREATE TABLE trade (id bigint PRIMARY KEY, proposed_by integer NOT NULL, status smallint NOT NULL);
        CREATE TABLE pokemon (id integer PRIMARY KEY, owner_id integer NOT NULL, version integer NOT NULL, trade_id bigint);
        CREATE TABLE transfer (trade_id bigint NOT NULL, pokemon_id integer NOT NULL, from_id integer NOT NULL, to_id integer NOT NULL);
        INSERT INTO pokemon SELECT id, id % {Traders}, 1, NULL FROM generate_series(1, {Pokemon}) AS id;
        """;

    // Neighbours are swapped, the lower one first in every statement, so that no two clients wait for each other.
    public static readonly string Script =
        $"""
        \set pair random(1, {Pokemon / 2})
        \set mine :pair * 2 - 1
        \set theirs :pair * 2
        \set by random(1, {Traders})
        \set with random(1, {Traders})
        \set trade random(1, 4611686018427387904)
        WITH opened AS (INSERT INTO trade VALUES (:trade, :by, 1))
        UPDATE pokemon SET trade_id = :trade WHERE id = :mine;
        WITH moved AS (
            UPDATE pokemon SET owner_id = CASE WHEN id = :mine THEN :with::integer ELSE :by::integer END, version = version + 1, trade_id = NULL
             WHERE id IN (:mine, :theirs) RETURNING id, owner_id),
        booked AS (INSERT INTO transfer SELECT :trade::bigint, id, CASE WHEN id = :mine THEN :by::integer ELSE :with::integer END, owner_id FROM moved)
        UPDATE trade SET status = 2 WHERE id = :trade;
        """;
}
