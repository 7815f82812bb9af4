using Microsoft.Extensions.Logging;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Grains.Trades.Room;

/// <summary>The parties' collections as a room sees them. Nothing that they say decides a trade: the rows do.</summary>
internal sealed class TradeCollections(IGrainFactory grains, IPublicPages pages, TimeProvider clock, ILogger<TradeCollections> logger)
{
    /// <summary>How long an answer that is already committed waits for a collection whose silo may have died.</summary>
    private static readonly TimeSpan NoticePatience = TimeSpan.FromSeconds(5);

    /// <param name="field">The list of the command, in which a refusal names the entry at fault.</param>
    public async Task<Reply<ValueList<TradedPokemon>>> Reserve(
        TradeId trade, UserId owner, string field, ValueList<PokemonId> ids, ValueList<SeenVersion> seen, CancellationToken cancellation) =>
        ids.Count == 0
            ? ValueList.Create<TradedPokemon>([])
            : Rename(await Of(owner).Reserve(new() { Trade = trade, Ids = ids, Seen = seen }, cancellation), field);

    /// <inheritdoc cref="Reserve"/>
    public async Task<Reply<ValueList<TradedPokemon>>> Show(
        UserId owner, string field, ValueList<PokemonId> ids, ValueList<SeenVersion> seen, CancellationToken cancellation) =>
        ids.Count == 0 ? ValueList.Create<TradedPokemon>([]) : Rename(await Of(owner).Show(ids, seen, cancellation), field);

    /// <returns>The asked-for items as they are now, without those that can no longer be asked for.</returns>
    public async Task<ValueList<TradedPokemon>> LookAgain(Trade trade)
    {
        var byOwner = trade.Items.Where(item => item.Kind is ItemKind.Asked).GroupBy(item => item.From, item => item.Id);
        var shown = await Task.WhenAll(byOwner.Select(ids => Of(ids.Key).LookAgain(ids.ToValueList(), CancellationToken.None)));
        return shown.SelectMany(pokemon => pokemon).ToValueList();
    }

    /// <returns>For each item of the table, in its order, a place in its new owner's vault.</returns>
    public async Task<ValueList<int>> OfferPlaces(Trade trade)
    {
        var receivers = trade.Items.CountBy(item => item.To).ToList();
        var offered = await Task.WhenAll(receivers.Select(receiver => Of(receiver.Key).OfferPlaces(trade.Id, receiver.Value, CancellationToken.None)));
        var next = receivers.Zip(offered).ToDictionary(pair => pair.First.Key, pair => new Queue<int>(pair.Second));
        return trade.Items.Select(item => next[item.To].Dequeue()).ToValueList();
    }

    /// <summary>After the commit. A notice that is lost heals: collections compare their sequence number with the rows'.</summary>
    public Task Tell(Trade? before, TradeEvent happened, Trade after, TradeWritten.Committed committed) => Task.WhenAll(
        // Closing counts in both profiles.
        after.IsOpen ? Task.CompletedTask : pages.Changed(after.Parties.Select(party => party.User)),
        TellCollections(before, happened, after, committed));

    private Task TellCollections(Trade? before, TradeEvent happened, Trade after, TradeWritten.Committed committed) => happened switch
    {
        TradeEvent.Settled settled => Task.WhenAll(
            Arrivals.Of(before!, settled.At, committed).Select(notice => Try(after.Id, Of(notice.Owner).Settled(notice.Notice)))),
        _ => Task.WhenAll(
            LockNotices.Of(before, happened, after).Select(notice => Try(after.Id, Of(notice.Owner).LocksChanged(notice.Notice)))),
    };

    /// <summary>What was reserved for an event that did not come to be.</summary>
    public Task Release(TradeId trade, TradeEvent happened) => happened switch
    {
        TradeEvent.Proposed or TradeEvent.TableChanged { By: not null } => Try(trade, Of(happened.By!.Value).LocksChanged(new() { Trade = trade })),
        _ => Task.CompletedTask,
    };

    private ITradedCollection Of(UserId owner) => grains.Known<ITradedCollection>(owner.Value);

    private async Task Try(TradeId trade, Task notice)
    {
        try
        {
            await notice.WaitAsync(NoticePatience, clock);
        }
        catch (Exception fault) when (fault is TimeoutException or OrleansException)
        {
            logger.NoticeLost(trade, fault.GetType().Name);
        }
    }

    private static Reply<ValueList<TradedPokemon>> Rename(Reply<ValueList<TradedPokemon>> reply, string field) =>
        reply.Refusal is not { } refusal
            ? reply
            : refusal with
            {
                Problems = refusal.Problems
                    .Select(problem => problem with { Field = field + problem.Field[Math.Max(0, problem.Field.IndexOf('['))..] })
                    .ToValueList(),
            };
}
