using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>
/// Changing the table. Refusals in this order: validation_failed, not_found, trade_closed, stale_revision, room_full,
/// not_on_table, already_on_table, too_many_items; then those of the Pokémon.
/// </summary>
public static class TableRules
{
    /// <summary>What can be said before anybody's collection is asked.</summary>
    public static Refusal? Check(Trade trade, ChangeTable command, DateTimeOffset now, TradeOptions options)
    {
        if (Form(command) is { Count: > 0 } problems)
            return Refusal.Invalid(problems);
        if (RoomRules.Check(trade, command.By, now) is { } closed)
            return closed;
        if (command.Revision != trade.Revision)
            return RoomRules.StaleRevision;
        if (trade.Sequence >= options.EventsMax)
            return RoomRules.RoomFull;
        return Positions(trade, command) ?? Counts(trade, command, options);
    }

    /// <summary>Put and asked-for Pokémon as their collections have just shown them.</summary>
    public static Decision Decide(
        Trade trade,
        ChangeTable command,
        ValueList<TradedPokemon> put,
        ValueList<TradedPokemon> asked,
        DateTimeOffset now,
        TradeOptions options)
    {
        if (Check(trade, command, now, options) is { } refusal)
            return Decision.Refuse(refusal);

        var (receiver, giver) = (trade.ReceiverOf(command.By), trade.GiverTo(command.By));
        return new TradeEvent.TableChanged
        {
            By = command.By,
            At = now,
            Added = put.Select(shown => ProposalRules.Item(command.By, receiver, ItemKind.Put, shown))
                .Concat(asked.Select(shown => ProposalRules.Item(giver, command.By, ItemKind.Asked, shown)))
                .ToValueList(),
            Removed = command.Take,
            Reviewers = trade.Parties.Select(party => party.User).Where(user => user != command.By).ToValueList(),
            ReviewEndsAt = now + options.ReviewPause,
            ExpiresAt = now + options.OfferLifetime,
        };
    }

    /// <summary>
    /// Asked-for Pokémon whose owners have changed them, or can no longer give them: a change of the table by its owner.
    /// </summary>
    /// <param name="current">The asked-for items that may still be asked for, as they are now.</param>
    public static TradeEvent.TableChanged? OwnersChanges(
        Trade trade, ValueList<TradedPokemon> current, DateTimeOffset now, TradeOptions options)
    {
        var asked = trade.Items.Where(item => item.Kind is ItemKind.Asked).ToList();
        var gone = asked.Where(item => current.All(shown => shown.Pokemon.Id != item.Id)).ToList();
        var altered = asked.Join(current, item => item.Id, shown => shown.Pokemon.Id, (item, shown) => item with { Shown = shown })
            .Where(item => item.Version != trade.ItemOf(item.Id)!.Version)
            .ToValueList();
        if (gone.Count + altered.Count == 0)
            return null;

        var owners = gone.Concat(altered).Select(item => item.From).Distinct().ToList();
        return new TradeEvent.TableChanged
        {
            By = owners.Count == 1 ? owners[0] : null,
            At = now,
            Removed = gone.Select(item => item.Id).ToValueList(),
            Altered = altered,
            Reviewers = trade.Parties.Select(party => party.User).Where(user => owners.Any(owner => owner != user)).ToValueList(),
            ReviewEndsAt = now + options.ReviewPause,
            ExpiresAt = now + options.OfferLifetime,
        };
    }

    private static ValueList<FieldProblem> Form(ChangeTable command) =>
        command.Put.Count + command.Take.Count + command.Ask.Count == 0
            ? [new FieldProblem { Field = "put", Reason = "name something to put, take or ask for" }]
            : IdLists.Repeated(("put", command.Put), ("take", command.Take), ("ask", command.Ask));

    private static Refusal? Positions(Trade trade, ChangeTable command)
    {
        for (var index = 0; index < command.Take.Count; index++)
        {
            if (trade.ItemOf(command.Take[index]) is not { } item || !MayTake(item, command.By))
                return Refusal.Of(RefusalCode.NotOnTable, $"take[{index}]", "It is not on the table by your hand or asking.");
        }

        return AlreadyThere("put", command.Put) ?? AlreadyThere("ask", command.Ask);

        Refusal? AlreadyThere(string field, ValueList<PokemonId> ids)
        {
            for (var index = 0; index < ids.Count; index++)
            {
                if (trade.ItemOf(ids[index]) is not null)
                    return Refusal.Of(RefusalCode.AlreadyOnTable, $"{field}[{index}]", "It is on this table already.");
            }

            return null;
        }
    }

    private static bool MayTake(TableItem item, UserId by) =>
        item.From == by || (item.Kind is ItemKind.Asked && item.To == by);

    private static Refusal? Counts(Trade trade, ChangeTable command, TradeOptions options)
    {
        var staying = trade.Items.Where(item => !command.Take.Contains(item.Id)).ToList();
        if (TooMany(command.By, command.Put))
            return TooManyItems("put");
        return TooMany(trade.GiverTo(command.By), command.Ask) ? TooManyItems("ask") : null;

        bool TooMany(UserId from, ValueList<PokemonId> added) =>
            added.Count > 0 && staying.Count(item => item.From == from) + added.Count > options.ItemsPerPartyMax;

        Refusal TooManyItems(string field) =>
            Refusal.Of(RefusalCode.TooManyItems, field, $"At most {options.ItemsPerPartyMax} Pokémon of each party.");
    }
}
