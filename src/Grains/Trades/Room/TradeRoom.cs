using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Grains.Trades.Views;

namespace PokeTradeVault.Grains.Trades.Room;

/// <summary>
/// The room in memory. A command is decided on it, persisted, taken into memory and told, in this order. Memory may be
/// behind the rows; whatever the rows object to, it is read again and the command decided once more.
/// </summary>
internal sealed class TradeRoom(TradeId id, ITradeStore store, TradeCollections collections, RoomNews news, TimeProvider clock, TradeOptions options)
{
    private const int DecisionsMax = 3;
    private bool isLoaded;

    public Trade? Trade { get; private set; }

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Reads the room at the first call, and closes it where its time is up.</summary>
    public async Task Wake()
    {
        if (!isLoaded)
            Trade = await store.Activate(id);
        isLoaded = true;
        await Close(CloseCause.Expired);
    }

    public async Task<Reply<TAnswer>> Run<TAnswer>(RoomCommand<TAnswer> command) where TAnswer : notnull
    {
        if (isLoaded || !command.Opens)
            await Wake();
        for (var decisions = 0; decisions < DecisionsMax; decisions++)
        {
            var reply = await command.Decide(Trade, Now) switch
            {
                Decision.Accepted accepted => await Commit(command, accepted.Event),
                Decision.Refused refused => await Refuse(command, refused.Refusal),
                Decision.NothingToDo => await KeepAnswer(command, command.Answer(null, Trade!)),
                var unknown => throw new InvalidOperationException($"unknown decision {unknown}"),
            };
            if (reply is not null)
                return reply;
        }

        return Reply<TAnswer>.Unknown;
    }

    /// <summary>The system's close; it does nothing where it is not due.</summary>
    public async Task Close(CloseCause cause)
    {
        if (Trade is null || WithdrawalRules.Close(Trade, cause, Now) is not Decision.Accepted { Event: var happened })
            return;

        var after = TradeEvolution.Evolve(Trade, happened);
        if (await store.Write(new() { Before = Trade, Event = happened, After = after }) is TradeWritten.Committed committed)
            await TakeIn(happened, after, committed);
        else
            Trade = await store.Activate(id);
    }

    /// <returns>null where memory was behind: decide once more.</returns>
    private async Task<Reply<TAnswer>?> Commit<TAnswer>(RoomCommand<TAnswer> command, TradeEvent happened) where TAnswer : notnull
    {
        var after = TradeEvolution.Evolve(Trade, happened);
        Reply<TAnswer> answer = command.Answer(happened, after);
        var written = await store.Write(new()
        {
            Before = Trade,
            Event = happened,
            After = after,
            Receipt = command.ReceiptOf(answer),
            PutField = command.PutField,
            Places = happened is TradeEvent.Settled ? await collections.OfferPlaces(Trade!) : [],
        });
        if (written is TradeWritten.Committed committed)
        {
            await TakeIn(happened, after, committed);
            return answer;
        }

        await collections.Release(id, happened);
        return written switch
        {
            TradeWritten.Answered answered => answered.Verdict.Answer<TAnswer>(),
            TradeWritten.Moved => await ReadAgain(command),
            TradeWritten.AskedForChanged => await TakeInOwnersChanges(command),
            TradeWritten.Refused refused => await Keep(command, refused.Refusal),
            TradeWritten.Overloaded => Refusal.Overloaded,
            TradeWritten.Unknown => Reply<TAnswer>.Unknown,
            _ => throw new InvalidOperationException($"unknown outcome {written}"),
        };
    }

    /// <summary>Nothing to do, as memory has it: who withdraws what the rows say is given must not be told that it is done.</summary>
    private async Task<Reply<TAnswer>?> KeepAnswer<TAnswer>(RoomCommand<TAnswer> command, Reply<TAnswer> answer) where TAnswer : notnull
    {
        var glance = await store.Glance(id, command.ReceiptOf(answer));
        return glance.Verdict.Answer<TAnswer>() ?? (glance.Guard != Trade?.Guard ? await ReadAgain(command) : await Keep(command, answer));
    }

    /// <summary>Before a no out of memory: an answer given before stands, and memory that is behind decides nothing.</summary>
    private async Task<Reply<TAnswer>?> Refuse<TAnswer>(RoomCommand<TAnswer> command, Refusal refusal) where TAnswer : notnull
    {
        var glance = await store.Glance(id, command.ReceiptOf(refusal));
        if (glance.Verdict.Answer<TAnswer>() is { } answered)
            return answered;
        if (glance.Guard != Trade?.Guard)
            return await ReadAgain(command);
        if (refusal.Code is RefusalCode.StaleRevision)
            return await WithDifference(refusal, command.Revision ?? 0);
        return RoomRules.IsForGood(refusal, Trade) ? refusal : await Keep(command, refusal);
    }

    /// <summary>An asked-for Pokémon is not as it was shown: that is a change of the table by its owner, and the command's answer.</summary>
    private async Task<Reply<TAnswer>?> TakeInOwnersChanges<TAnswer>(RoomCommand<TAnswer> command) where TAnswer : notnull
    {
        if (TableRules.OwnersChanges(Trade!, await collections.LookAgain(Trade!), Now, options) is not { } happened)
            return await ReadAgain(command);

        var after = TradeEvolution.Evolve(Trade, happened);
        Reply<TAnswer> answer = RoomRules.StaleRevision with
        {
            Changes = TradeViews.Of(Trade, happened, after).Data.Changes,
            Trade = TradeViews.Of(after),
        };
        var written = await store.Write(new() { Before = Trade, Event = happened, After = after, Receipt = command.ReceiptOf(answer) });
        if (written is not TradeWritten.Committed committed)
            return await ReadAgain(command);

        await TakeIn(happened, after, committed);
        return answer;
    }

    private async Task TakeIn(TradeEvent happened, Trade after, TradeWritten.Committed committed)
    {
        var before = Trade;
        (Trade, isLoaded) = (after, true);
        await collections.Tell(before, happened, after, committed);
        news.Tell(before, happened, after);
    }

    private async Task<Reply<TAnswer>> Keep<TAnswer>(RoomCommand<TAnswer> command, Reply<TAnswer> answer) where TAnswer : notnull =>
        await store.Keep(command.ReceiptOf(answer)) is { } verdict ? verdict.Answer<TAnswer>() ?? answer : Reply<TAnswer>.Unknown;

    /// <summary>Memory that is behind has a twin: reading fences off what that has under way, as at waking.</summary>
    private async Task<Reply<TAnswer>?> ReadAgain<TAnswer>(RoomCommand<TAnswer> command) where TAnswer : notnull
    {
        (Trade, isLoaded) = (await store.Activate(id), true);
        return command.IsDecidedOnce ? Reply<TAnswer>.Unknown : null;
    }

    private async Task<Refusal> WithDifference(Refusal refusal, int seen) => refusal with
    {
        Changes = await store.ChangesSince(id, seen),
        Trade = TradeViews.Of(Trade!),
    };
}
