using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>What happened in a room. Each takes one number of the sequence and one write of the trade.</summary>
public abstract record TradeEvent
{
    private TradeEvent()
    {
    }

    /// <summary>Null where the system acts.</summary>
    public UserId? By { get; init; }

    public required DateTimeOffset At { get; init; }

    public sealed record Proposed : TradeEvent
    {
        public required TradeId Id { get; init; }

        public required ValueList<Party> Parties { get; init; }

        public required ValueList<TableItem> Items { get; init; }

        public string? Note { get; init; }

        public required DateTimeOffset ExpiresAt { get; init; }
    }

    /// <summary>Clears every confirmation and gives each party in <see cref="Reviewers"/> a review pause.</summary>
    public sealed record TableChanged : TradeEvent
    {
        public ValueList<TableItem> Added { get; init; } = [];

        public ValueList<PokemonId> Removed { get; init; } = [];

        /// <summary>Asked-for Pokémon that their owners have changed, as they are now.</summary>
        public ValueList<TableItem> Altered { get; init; } = [];

        public required ValueList<UserId> Reviewers { get; init; }

        public required DateTimeOffset ReviewEndsAt { get; init; }

        public required DateTimeOffset ExpiresAt { get; init; }
    }

    public sealed record Confirmed : TradeEvent;

    /// <summary>The last party has confirmed: everything on the table changes hands.</summary>
    public sealed record Settled : TradeEvent;

    public sealed record Unconfirmed : TradeEvent;

    public sealed record MessagePosted : TradeEvent
    {
        public required Guid MessageId { get; init; }

        public required string Text { get; init; }
    }

    public sealed record Closed : TradeEvent
    {
        /// <summary>Rejected, cancelled or expired.</summary>
        public required TradeStatus Status { get; init; }

        public CloseCause Cause { get; init; }
    }
}
