using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>
/// The rows that a gathered transaction has locked, and the guards of each of its actions on them: the same that
/// <see cref="TradeTransaction"/> writes into its statements. A row that is not here counts as one that fails.
/// </summary>
internal sealed record GuardedRows
{
    /// <summary>Those that were new.</summary>
    public required IReadOnlySet<(Guid User, Guid Command)> Receipts { get; init; }

    public required IReadOnlyDictionary<TradeId, LockedTrade> Trades { get; init; }

    public required IReadOnlyDictionary<UserId, LockedTrader> Traders { get; init; }

    public required IReadOnlySet<(Guid By, Guid Of)> Blocks { get; init; }

    /// <summary>Who has had the day's share of new trades, if the account is new.</summary>
    public required IReadOnlySet<UserId> Spent { get; init; }

    public required IReadOnlyDictionary<PokemonId, PokemonRow> Pokemon { get; init; }

    public bool Hold(TradeWrite write, TradeStoreOptions options) =>
        HoldsReceipt(write) && HoldsTrade(write) && HoldTraders(write, options) && HoldPokemon(write);

    /// <summary>Whether this transaction has inserted its receipt.</summary>
    public bool HasInsertedReceipt(TradeWrite write) =>
        write.Receipt is { } receipt && Receipts.Contains((receipt.By.Value, receipt.CommandId.Value));

    private bool HoldsReceipt(TradeWrite write) => write.Receipt is null || HasInsertedReceipt(write);

    private bool HoldsTrade(TradeWrite write) => write.Before is not { } before
        || (Trades.GetValueOrDefault(before.Id) is { Status: TradeStatus.Open } row && row.Guard == before.Guard && write.Event switch
        {
            TradeEvent.Closed { Status: TradeStatus.Expired } => row.IsExpired,
            TradeEvent.Closed { Status: TradeStatus.Cancelled } => true,
            _ => !row.IsExpired,
        });

    private bool HoldTraders(TradeWrite write, TradeStoreOptions options) => write.Event switch
    {
        TradeEvent.Proposed => ActionKeys.Traders(write).All(IsActive) && MayPropose(write.After, options.Trades),
        TradeEvent.Settled => Standing.Of(write.Before!, write.Event, options.Trades).All(change =>
            IsActive(change.User) && (change.LiveCount <= 0 || Traders[change.User].LiveCount + change.LiveCount <= options.VaultLimit)),
        // A close only counts: it needs the rows, and asks nothing of them.
        TradeEvent.Closed => ActionKeys.Traders(write).All(Traders.ContainsKey),
        _ => ActionKeys.Traders(write).All(IsActive),
    };

    private bool IsActive(UserId user) => Traders.GetValueOrDefault(user) is { State: 1 };

    private bool MayPropose(Trade trade, TradeOptions options)
    {
        var proposer = Traders[trade.ProposedBy];
        return (options.OpenProposalsMax is not { } openMax || proposer.OpenProposals < openMax)
            && !proposer.IsBarred
            && !(proposer.IsNew && Spent.Contains(proposer.User))
            && !trade.Parties.Any(party => Blocks.Contains((proposer.User.Value, party.User.Value)) || Blocks.Contains((party.User.Value, proposer.User.Value)));
    }

    private bool HoldPokemon(TradeWrite write) => write.Event switch
    {
        TradeEvent.Settled => write.Before!.Items.All(item => MayMove(item, write.Before.Id)),
        TradeEvent.TableChanged changed => changed.Removed.All(Pokemon.ContainsKey) && MayLieOnTable(write),
        TradeEvent.Closed => write.Before!.Items.All(item => Pokemon.ContainsKey(item.Id)),
        _ => MayLieOnTable(write),
    };

    private bool MayLieOnTable(TradeWrite write) => ActionKeys.Laid(write).All(item =>
        Pokemon.GetValueOrDefault(item.Id) is { } row && IsAsShown(row, item) && IsOffered(row)
        // Confirmed, taken back and confirmed again: an asked-for Pokémon is then locked by this trade already.
        && (row.Trade is null || (item.Kind is ItemKind.Asked && row.Trade == write.After.Id)));

    private bool MayMove(TableItem item, TradeId trade) =>
        Pokemon.GetValueOrDefault(item.Id) is { } row && IsAsShown(row, item)
        && (row.Trade == trade || (item.Kind is ItemKind.Asked && row.Trade is null && IsOffered(row)));

    private static bool IsAsShown(PokemonRow row, TableItem item) => row.Owner == item.From && row.Version == item.Version && !row.IsDeleted;

    private static bool IsOffered(PokemonRow row) => row.ForTrade && !row.Favourite && !row.IsLocked;
}
