using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Load.Traders;

/// <summary>A trade, read for what a client of it needs alone; the product's own view is some kilobytes.</summary>
internal sealed record TradeGlance(
    Guid Id, int Revision, int Sequence, TradeStatus Status, Guid ProposedBy, IReadOnlyList<PartyGlance> Parties, IReadOnlyList<ItemGlance> Items, DateTimeOffset CreatedAt)
{
    public PartyGlance Party(Guid trader) => Parties.Single(party => party.UserId == trader);
}

internal sealed record PartyGlance(Guid UserId, int? ConfirmedRevision, DateTimeOffset? ReviewEndsAt);

internal sealed record ItemGlance(Guid PokemonId, int Version, Guid From, Guid To, ItemKind Kind);

internal sealed record PokemonGlance(Guid Id, int Version, Guid? TradeId, bool ForTrade, bool Favourite, bool Locked);

internal sealed record PageOf<T>(IReadOnlyList<T> Items, string? NextCursor);

internal sealed record EventGlance(int Sequence, int Revision, TradeEventKind Kind, Guid? By, DateTimeOffset At);
