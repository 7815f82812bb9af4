using Microsoft.Extensions.Options;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Grains.Trades.Room;

/// <summary>The decisions that must first ask the collections: what can be said without them is said first.</summary>
internal sealed class TableDecisions(TradeCollections collections, IOptions<TradeOptions> options)
{
    public async Task<Decision> Propose(TradeId id, Trade? trade, ProposeTrade command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (trade is not null)
            return ProposalRules.Repeated;
        if (ProposalRules.Check(command, options.Value) is { } refusal)
            return Decision.Refuse(refusal);

        var offered = await collections.Reserve(id, command.By, "offer", command.Offer, command.Seen, cancellation);
        if (!offered.IsAccepted)
            return Decision.Of(offered.Refusal);
        var requested = await collections.Show(command.With, "request", command.Request, command.Seen, cancellation);
        return requested.IsAccepted
            ? ProposalRules.Decide(id, command, offered.Value, requested.Value, now, options.Value)
            : Decision.Of(requested.Refusal);
    }

    public async Task<Decision> Change(Trade? trade, ChangeTable command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (trade is null)
            return Decision.Refuse(RoomRules.NotFound);
        if (TableRules.Check(trade, command, now, options.Value) is { } refusal)
            return Decision.Refuse(refusal);

        var put = await collections.Reserve(trade.Id, command.By, "put", command.Put, command.Seen, cancellation);
        if (!put.IsAccepted)
            return Decision.Of(put.Refusal);
        var asked = await collections.Show(trade.GiverTo(command.By), "ask", command.Ask, command.Seen, cancellation);
        return asked.IsAccepted
            ? TableRules.Decide(trade, command, put.Value, asked.Value, now, options.Value)
            : Decision.Of(asked.Refusal);
    }
}
