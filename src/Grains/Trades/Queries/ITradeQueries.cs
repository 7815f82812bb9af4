using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades;

/// <summary>What is read of trades without a room: lists, timelines and histories, by SQL.</summary>
public interface ITradeQueries
{
    /// <summary>A trader's own trades, newest first.</summary>
    /// <returns>Refusals: validation_failed (cursor).</returns>
    Task<Reply<Page<TradeView>>> ListOf(UserId user, TradeListQuery query, CancellationToken cancellation);

    /// <summary>Events and messages in one order, after the sequence named; the cursor is the last sequence of the page.</summary>
    /// <returns>Refusals: not_found, also to somebody who is no party.</returns>
    Task<Reply<Page<TradeEventView>>> Timeline(UserId by, TradeId trade, int after, int limit, CancellationToken cancellation);

    /// <returns>Refusals: not_found, also to somebody who neither owns it nor has it on the table of an open trade before them.</returns>
    Task<Reply<PokemonHistory>> History(UserId by, PokemonId pokemon, CancellationToken cancellation);
}

public sealed record TradeListQuery
{
    /// <summary>Null for all.</summary>
    public TradeStatus? Status { get; init; }

    /// <summary>1 to 100.</summary>
    public required int Limit { get; init; }

    public string? Cursor { get; init; }
}
