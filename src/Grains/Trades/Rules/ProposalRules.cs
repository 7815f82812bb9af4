using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>Opening a room. Refusals in this order: validation_failed, self_trade, too_many_items; then those of the Pokémon.</summary>
public static class ProposalRules
{
    /// <summary>The room of this command is there already; the answer that was kept stands, and past its time nobody proposes anew.</summary>
    public static Decision Repeated { get; } =
        Decision.Refuse(RefusalCode.IdempotencyKeyReused, "A trade was opened under this Idempotency-Key before.");

    /// <summary>What can be said before anybody's collection is asked.</summary>
    public static Refusal? Check(ProposeTrade command, TradeOptions options)
    {
        if (command.Note is { } note && PlainText.Problem(note, 0, options.NoteLengthMax) is { } wrong)
            return Refusal.Invalid([new FieldProblem { Field = "note", Reason = wrong }]);
        if (IdLists.Repeated(("offer", command.Offer), ("request", command.Request)) is { Count: > 0 } repeated)
            return Refusal.Invalid(repeated);
        if (command.With == command.By)
            return Refusal.Of(RefusalCode.SelfTrade, "with", "You can't trade with yourself.");
        if (command.Offer.Count > options.ItemsPerPartyMax)
            return TooMany("offer", options);
        if (command.Request.Count > options.ItemsPerPartyMax)
            return TooMany("request", options);
        return null;
    }

    /// <summary>Offered and asked-for Pokémon as their collections have just shown them.</summary>
    public static Decision Decide(
        TradeId id,
        ProposeTrade command,
        ValueList<TradedPokemon> offered,
        ValueList<TradedPokemon> requested,
        DateTimeOffset now,
        TradeOptions options)
    {
        if (Check(command, options) is { } refusal)
            return Decision.Refuse(refusal);

        var items = offered.Select(shown => Item(command.By, command.With, ItemKind.Put, shown))
            .Concat(requested.Select(shown => Item(command.With, command.By, ItemKind.Asked, shown)))
            .ToValueList();
        return new TradeEvent.Proposed
        {
            Id = id,
            By = command.By,
            At = now,
            Note = string.IsNullOrEmpty(command.Note) ? null : command.Note,
            Items = items,
            ExpiresAt = now + options.OfferLifetime,
            Parties =
            [
                new Party { User = command.By, Username = command.ByName, ConfirmedRevision = items.Count > 0 ? 1 : null },
                new Party { User = command.With, Username = command.WithName },
            ],
        };
    }

    internal static TableItem Item(UserId from, UserId to, ItemKind kind, TradedPokemon shown) =>
        new() { From = from, To = to, Kind = kind, Shown = shown };

    private static Refusal TooMany(string field, TradeOptions options) =>
        Refusal.Of(RefusalCode.TooManyItems, field, $"At most {options.ItemsPerPartyMax} Pokémon of each party.");
}
