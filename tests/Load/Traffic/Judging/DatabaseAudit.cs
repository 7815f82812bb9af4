using Npgsql;
using PokeTradeVault.Load.Traffic.Cast;
using PokeTradeVault.Recovery.Audit;

namespace PokeTradeVault.Load.Traffic.Judging;

/// <summary>Holds the rows to what was acknowledged, on top of what must hold of them whatever has happened.</summary>
internal static class DatabaseAudit
{
    private const int NamedMost = 5;

    /// <param name="traders">Whose vaults must be without locks now.</param>
    public static async Task<Verdict> Run(NpgsqlDataSource source, Promises promises, IReadOnlyCollection<Guid> traders, long pokemon, CancellationToken cancellation)
    {
        var ledger = await LedgerAudit.Run(source, cancellation);
        var breaches = ledger.Breaches.ToList();
        var settled = promises.Settled.Keys.ToArray();
        var transfers = promises.Settled.Values.SelectMany(trade => trade.Items.Select(item => (trade.Id, item))).ToArray();
        Tell(await Ids(source, Missing, cancellation, settled), "acknowledged as completed and not there as such");
        Tell(
            await Ids(
                source, Untransferred, cancellation, transfers.Select(each => each.Id).ToArray(), transfers.Select(each => each.item.PokemonId).ToArray(),
                transfers.Select(each => each.item.From).ToArray(), transfers.Select(each => each.item.To).ToArray()),
            "acknowledged as transferred without a row of the ledger that says so");
        var owners = promises.Owners.Where(owner => !promises.IsDoubtful(owner.Key)).ToArray();
        Tell(
            await Ids(source, Elsewhere, cancellation, owners.Select(owner => owner.Key).ToArray(), owners.Select(owner => owner.Value).ToArray()),
            "not owned by whom the last acknowledged trade gave it to");
        Tell(await Ids(source, Locked, cancellation, traders.ToArray()), "still locked, though every room of the run is closed");
        Tell(await Ids(source, Open, cancellation, traders.ToArray()), "trades still open, though every room of the run is closed");
        if (await Count(source, traders.ToArray(), cancellation) is var now && now != pokemon) breaches.Add($"{now} Pokémon in the vaults of the run, and {pokemon} were put there");
        return new()
        {
            Through = "database",
            Counts = new Dictionary<string, long>
            {
                ["acknowledged trades"] = settled.Length,
                ["traders"] = ledger.Traders,
                ["Pokémon"] = ledger.Pokemon,
                ["trades"] = ledger.Trades,
                ["transfers"] = ledger.Transfers,
                ["chains verified"] = ledger.Chains,
            },
            Breaches = breaches,
        };

        void Tell(List<Guid> ids, string what)
        {
            if (ids.Count > 0) breaches.Add($"{ids.Count} x {what}: {string.Join(", ", ids.Take(NamedMost))}");
        }
    }

    private const string Missing = "SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT FROM trade WHERE trade.id = id.id AND status = 2)";

    private const string Untransferred =
        """
        SELECT said.trade FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS said(trade, pokemon, giver, taker)
         WHERE NOT EXISTS (SELECT FROM transfer WHERE trade_id = said.trade AND pokemon_id = said.pokemon AND from_id = said.giver AND to_id = said.taker)
        """;

    private const string Elsewhere =
        "SELECT said.pokemon FROM unnest($1::uuid[], $2::uuid[]) AS said(pokemon, owner) WHERE NOT EXISTS (SELECT FROM pokemon WHERE id = said.pokemon AND owner_id = said.owner)";

    private const string Locked = "SELECT id FROM pokemon WHERE owner_id = ANY ($1) AND trade_id IS NOT NULL";

    private const string Open = "SELECT trade.id FROM trade JOIN trade_party ON trade_id = trade.id WHERE status = 1 AND user_id = ANY ($1)";

    private static async Task<List<Guid>> Ids(NpgsqlDataSource source, string sql, CancellationToken cancellation, params Guid[][] arrays)
    {
        await using var command = Command(source, sql, arrays);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancellation)) ids.Add(reader.GetGuid(0));
        return ids;
    }

    private static async Task<long> Count(NpgsqlDataSource source, Guid[] traders, CancellationToken cancellation)
    {
        await using var command = Command(source, "SELECT count(*) FROM pokemon WHERE owner_id = ANY ($1) AND deleted_at IS NULL", [traders]);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static NpgsqlCommand Command(NpgsqlDataSource source, string sql, Guid[][] arrays)
    {
        var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var array in arrays) command.Parameters.Add(new() { Value = array });
        return command;
    }
}
