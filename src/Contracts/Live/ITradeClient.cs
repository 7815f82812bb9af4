using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Contracts.Live;

/// <summary>What the hub sends to each party of a trade. A push is a hint: the timeline is the truth, and the sequence tells a gap.</summary>
public interface ITradeClient
{
    /// <summary>Every event of the room but messages.</summary>
    Task TradeUpdated(TradeUpdated update);

    /// <summary>A message, which takes a sequence number as any event does.</summary>
    Task MessagePosted(MessagePosted message);

    Task PresenceChanged(PresenceChanged presence);

    Task Typing(Typing typing);

    /// <summary>To one trader, wherever they are in the app.</summary>
    Task Notified(Notification notification);
}

public sealed record TradeUpdated
{
    public required TradeId TradeId { get; init; }

    public required int Sequence { get; init; }

    public required TradeEventView Event { get; init; }

    public required TradeView Trade { get; init; }
}

public sealed record MessagePosted
{
    public required TradeId TradeId { get; init; }

    public required TradeMessageView Message { get; init; }
}

public sealed record PresenceChanged
{
    public required TradeId TradeId { get; init; }

    public required ValueList<UserId> Present { get; init; }
}

public sealed record Typing
{
    public required TradeId TradeId { get; init; }

    public required UserId UserId { get; init; }
}

public sealed record Notification
{
    /// <summary><c>proposal</c>: somebody has opened a trade with you.</summary>
    public required string Kind { get; init; }

    public required TradeId TradeId { get; init; }

    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }
}
