using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The statement that finds one page of offered Pokémon.</summary>
public sealed record SearchSql
{
    /// <summary>
    /// Each search is planned for its own values: which index serves best depends on how common they are. The planner is told
    /// that rows are read from memory rather than from a turning disk, and that each row of a walk is a page of its own: what it
    /// thinks a cache saves over the whole walk would make the first few thousand rows look free.
    /// </summary>
    public const string Planning =
        """
        SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('random_page_cost', '1.1', true),
               set_config('effective_cache_size', '8MB', true), set_config('jit', 'off', true),
               set_config('max_parallel_workers_per_gather', '0', true)
        """;

    /// <summary>What the indexes <c>pokemon_offered_*</c> hold.</summary>
    private const string Offered = "p.for_trade AND NOT p.favourite AND p.trade_id IS NULL AND p.deleted_at IS NULL";

    private const string NotLocked = "(p.locked_until IS NULL OR p.locked_until <= clock_timestamp())";

    private const string Visible = "t.state = 1 AND t.vault_visibility = 1";

    public required string Text { get; init; }

    public required SqlConditions Conditions { get; init; }

    public static SearchSql Of(ListReading list, UserId? by, int limit)
    {
        var order = list.Order!;
        var sql = new SqlConditions(order.Name.TrimStart('-'));
        var conditions = new List<string> { Offered, NotLocked, Visible };
        conditions.AddRange(SpeciesConditions.Of(list, sql));
        conditions.AddRange(list.Filter.Criteria.Select(criterion => criterion.Sql(sql)));
        if (by is { } viewer) conditions.Add(NotBlocked(sql.Uuid(viewer.Value)));
        if (list.After is { } after) conditions.Add(order.Sql.After(after, order.Descending, sql));
        var sorted = order.Sql.OrderBy(order.Descending);
        return new SearchSql
        {
            Conditions = sql,
            Text =
                $"""
                SELECT {PokemonRow.ReadColumns}, p.owner_id, a.username
                  FROM (SELECT p.id
                          FROM pokemon p JOIN trader t ON t.id = p.owner_id
                         WHERE {string.Join("\n           AND ", conditions)}
                         ORDER BY {sorted} LIMIT {sql.Int4(limit)}) found
                  JOIN pokemon p ON p.id = found.id
                  JOIN account a ON a.id = p.owner_id
                 ORDER BY {sorted}
                """,
        };
    }

    private static string NotBlocked(string viewer) =>
        $"""
        p.owner_id <> ALL (ARRAY(SELECT blocked_id FROM block WHERE by_id = {viewer} UNION ALL SELECT by_id FROM block WHERE blocked_id = {viewer}))
        """;
}
