using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>A trade room: the parties in the order in which each gives to the next, and what lies on the table.</summary>
public sealed record Trade
{
    public required TradeId Id { get; init; }

    public required TradeStatus Status { get; init; }

    /// <summary>Counts the writes of this trade; what the next write must still find in the row.</summary>
    public required long Guard { get; init; }

    public required int Revision { get; init; }

    public required int Sequence { get; init; }

    public required UserId ProposedBy { get; init; }

    public string? Note { get; init; }

    /// <summary>2 in use; the model allows more.</summary>
    public required ValueList<Party> Parties { get; init; }

    public required ValueList<TableItem> Items { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public CloseCause Cause { get; init; }

    public bool IsOpen => Status is TradeStatus.Open;

    public bool Involves(UserId user) => Parties.Any(party => party.User == user);

    public Party PartyOf(UserId user) => Parties.First(party => party.User == user);

    public TableItem? ItemOf(PokemonId id) => Items.FirstOrDefault(item => item.Id == id);

    /// <summary>The party to whom this one gives.</summary>
    public UserId ReceiverOf(UserId giver) => Parties[(IndexOf(giver) + 1) % Parties.Count].User;

    /// <summary>The party from whom this one receives; of two parties the other.</summary>
    public UserId GiverTo(UserId receiver) => Parties[(IndexOf(receiver) + Parties.Count - 1) % Parties.Count].User;

    public bool AllOthersHaveConfirmed(UserId user) =>
        Parties.All(party => party.User == user || party.ConfirmedRevision == Revision);

    private int IndexOf(UserId user)
    {
        for (var index = 0; index < Parties.Count; index++)
        {
            if (Parties[index].User == user)
                return index;
        }

        throw new ArgumentException("not a party of this trade", nameof(user));
    }
}

public sealed record Party
{
    public required UserId User { get; init; }

    public required string Username { get; init; }

    public int? ConfirmedRevision { get; init; }

    /// <summary>Before then a confirmation is too early; set when somebody else changes the table.</summary>
    public DateTimeOffset? ReviewEndsAt { get; init; }
}

/// <summary>A Pokémon on the table, frozen as it was shown.</summary>
public sealed record TableItem
{
    public required UserId From { get; init; }

    public required UserId To { get; init; }

    public required ItemKind Kind { get; init; }

    public required TradedPokemon Shown { get; init; }

    public PokemonId Id => Shown.Pokemon.Id;

    public int Version => Shown.Pokemon.Version;
}
