using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store;

/// <summary>
/// Why a guard fell short, read from the rows after the rollback. Nothing found means that the reason has passed: the
/// same command may well succeed now.
/// </summary>
internal static class TradeDiagnosis
{
    public static TradeWritten Traders(IReadOnlyList<TraderRow> rows, TradeWrite write, TradeStoreOptions options)
    {
        var proposer = rows.FirstOrDefault(row => row.User == write.After.ProposedBy);
        if (rows.FirstOrDefault(row => row.State != 1) is { } inactive)
            return Refused(RefusalCode.AccountInactive, inactive.User == write.Event.By ? "Your account can't trade." : "The other account can't trade.");
        if (write.Event is TradeEvent.Proposed && proposer is not null)
        {
            if (rows.Any(row => row.IsBlocked))
                return Refused(RefusalCode.Blocked, "One of you has blocked the other.");
            if (proposer.OpenProposals >= options.Trades.OpenProposalsMax)
                return Refused(RefusalCode.TooManyProposals, $"At most {options.Trades.OpenProposalsMax} open proposals of one's own.");
            if (proposer.IsBarred)
                return Refused(RefusalCode.Barred, "After cancelling so often, new proposals are barred for a while.");
            if (options.Trades.NewAccountDailyMax is { } dailyMax)
                return Refused(RefusalCode.DailyLimit, $"A new account can open {dailyMax} trades a day.");
        }

        if (write.Event is TradeEvent.Settled && Overflowing(rows, write, options) is { } full)
            return Refused(RefusalCode.VaultFull, full.User == write.Event.By ? "Your vault is full." : "The other vault is full.");
        return new TradeWritten.Unknown();
    }

    /// <summary>Of Pokémon that their owner lays on the table: the first that can't be, in the order not_found, stale_version, in_trade, not_for_trade, favourite, locked.</summary>
    public static TradeWritten Laid(IReadOnlyDictionary<PokemonId, PokemonRow> rows, TradeWrite write, IReadOnlyList<TableItem> items)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (Reason(rows.GetValueOrDefault(items[index].Id), items[index], write.After.Id) is { } reason)
                return new TradeWritten.Refused(Refusal.Of(reason.Code, $"{write.PutField}[{index}]", reason.Text));
        }

        return new TradeWritten.Unknown();
    }

    /// <summary>Of a confirmation: asked-for Pokémon that have changed, or that another trade holds for now.</summary>
    public static TradeWritten Confirmed(IReadOnlyDictionary<PokemonId, PokemonRow> rows, TradeWrite write)
    {
        foreach (var item in write.After.Items.Where(item => item.Kind is ItemKind.Asked))
        {
            var reason = Reason(rows.GetValueOrDefault(item.Id), item, write.After.Id);
            if (reason is { Code: RefusalCode.InTrade } && item.From == write.Event.By)
                return Refused(RefusalCode.InTrade, $"{item.Shown.Pokemon.Species} lies on another table at the moment.");
            if (reason is { Code: not RefusalCode.InTrade })
                return new TradeWritten.AskedForChanged();
        }

        return new TradeWritten.Unknown();
    }

    private static (RefusalCode Code, string Text)? Reason(PokemonRow? row, TableItem item, TradeId trade) => row switch
    {
        null => (RefusalCode.NotFound, "There is no such Pokémon."),
        _ when row.Owner != item.From || row.IsDeleted => (RefusalCode.NotFound, "There is no such Pokémon."),
        _ when row.Version != item.Version => (RefusalCode.StaleVersion, "It has changed since it was shown."),
        _ when row.Trade is { } other && other != trade => (RefusalCode.InTrade, "It lies on another table."),
        _ when !row.ForTrade => (RefusalCode.NotForTrade, "It is not marked for trade."),
        _ when row.Favourite => (RefusalCode.Favourite, "A favourite can't be put on a table."),
        _ when row.IsLocked => (RefusalCode.Locked, "Its owner has locked it against trading."),
        _ => null,
    };

    private static TraderRow? Overflowing(IReadOnlyList<TraderRow> rows, TradeWrite write, TradeStoreOptions options)
    {
        var growth = Standing.Of(write.Before!, write.Event, options.Trades).ToDictionary(change => change.User, change => change.LiveCount);
        return rows.FirstOrDefault(row => growth[row.User] > 0 && row.LiveCount + growth[row.User] > options.VaultLimit);
    }

    private static TradeWritten.Refused Refused(RefusalCode code, string detail) => new(Refusal.Of(code, detail));
}

internal sealed record TraderRow(UserId User, int State, int LiveCount, int OpenProposals, bool IsBarred, bool IsBlocked);

internal sealed record PokemonRow(UserId Owner, int Version, TradeId? Trade, bool IsDeleted, bool ForTrade, bool Favourite, bool IsLocked);

/// <summary>Reads what a diagnosis needs.</summary>
internal static class DiagnosisStatements
{
    public static Statement<TraderRow> Traders(ActionBatch batch, Trade trade) => batch.Add(
        """
        SELECT id, state, live_count, open_proposals, coalesce(barred_until > clock_timestamp(), false),
               EXISTS (SELECT FROM block WHERE (by_id = trader.id AND blocked_id = ANY (@ids)) OR (blocked_id = trader.id AND by_id = ANY (@ids)))
          FROM trader WHERE id = ANY (@ids)
        """,
        row => new TraderRow(new(row.GetGuid(0)), row.GetInt16(1), row.GetInt32(2), row.GetInt32(3), row.GetBoolean(4), row.GetBoolean(5)),
        Sql.Uuids("ids", trade.Parties.Select(party => party.User.Value)));

    public const string PokemonColumns =
        "SELECT id, owner_id, version, trade_id, deleted_at IS NOT NULL, for_trade, favourite, coalesce(locked_until > clock_timestamp(), false)";

    public static Statement<(PokemonId Id, PokemonRow Row)> Pokemon(ActionBatch batch, Trade trade) => batch.Add(
        $"{PokemonColumns} FROM pokemon WHERE id = ANY (@ids)",
        ReadPokemon,
        Sql.Uuids("ids", trade.Items.Select(item => item.Id.Value)));

    public static (PokemonId Id, PokemonRow Row) ReadPokemon(NpgsqlDataReader row) => (new PokemonId(row.GetGuid(0)), new PokemonRow(
        new(row.GetGuid(1)),
        row.GetInt32(2),
        row.IsDBNull(3) ? null : new TradeId(row.GetGuid(3)),
        row.GetBoolean(4),
        row.GetBoolean(5),
        row.GetBoolean(6),
        row.GetBoolean(7)));
}
