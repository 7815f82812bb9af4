using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Load.Chaos.History;

/// <summary>Holds what traders and browsers were told against what the database holds once everything has come to rest.</summary>
internal static class HistoryCheck
{
    public static IReadOnlyList<Violation> Run(IReadOnlyList<Entry> history, Truth truth)
    {
        var check = new CommandCheck(Command.Of(history), truth);
        return [.. check.Run(), .. Order(check.Caused), .. Owners(history, truth), .. Locks(truth), .. Rooms(history, truth), .. Pushes(history, truth)];
    }

    private static IEnumerable<Violation> Order(Dictionary<Command, TrueEvent?> caused) =>
        from room in caused.Where(pair => pair.Value is not null).GroupBy(pair => pair.Key.Trade)
        from earlier in room
        from later in room
        where earlier.Key.Acceptance.Line < later.Key.FirstLine && earlier.Value!.Sequence > later.Value!.Sequence
        select new Violation(Rules.Order, $"{later.Key} was sent after {earlier.Key} had been answered, and stands before it");

    private static IEnumerable<Violation> Owners(IReadOnlyList<Entry> history, Truth truth)
    {
        var rows = truth.Pokemon.ToDictionary(row => row.Id);
        var transfers = truth.Transfers.OrderBy(transfer => transfer.Number).ToLookup(transfer => transfer.Pokemon);
        foreach (var entered in history.OfType<Entered>())
        {
            if (!rows.TryGetValue(entered.Pokemon, out var row))
            {
                yield return new(Rules.Owner, $"Pokémon {entered.Pokemon} is gone");
                continue;
            }

            var owner = entered.Owner;
            foreach (var transfer in transfers[entered.Pokemon])
            {
                if (transfer.From != owner) yield return new(Rules.Owner, $"Transfer {transfer.Number} of {entered.Pokemon} is from {transfer.From}, and {owner} had it");
                owner = transfer.To;
            }
            if (owner != row.Owner) yield return new(Rules.Owner, $"Pokémon {entered.Pokemon} is {row.Owner}'s, and its transfers end with {owner}");
        }
    }

    private static IEnumerable<Violation> Locks(Truth truth) =>
        from row in truth.Pokemon
        where row.LockedBy is { } trade && truth.Trades.GetValueOrDefault(trade)?.Status is not TradeStatus.Open
        select new Violation(Rules.Locks, $"Pokémon {row.Id} is locked by {row.LockedBy}, which is closed");

    private static IEnumerable<Violation> Rooms(IReadOnlyList<Entry> history, Truth truth)
    {
        var taken = history.OfType<Took>().ToLookup(took => (took.Watcher, took.Trade));
        var events = truth.Events.DistinctBy(happened => (happened.Trade, happened.Sequence)).ToDictionary(happened => (happened.Trade, happened.Sequence));
        foreach (var followed in history.OfType<Followed>())
        {
            var seen = taken[(followed.Watcher, followed.Trade)].ToList();
            var numbers = seen.Select(took => took.Sequence).ToList();
            var all = Enumerable.Range(1, truth.Trades.GetValueOrDefault(followed.Trade)?.Sequence ?? 0);
            if (!numbers.SequenceEqual(all))
                yield return new(Rules.Rooms, $"Browser {followed.Watcher} took {string.Join(' ', numbers)} of room {followed.Trade}, which has {all.Count()} events");
            foreach (var wrong in seen.Where(took => events.GetValueOrDefault((took.Trade, took.Sequence))?.Kind != took.Kind))
                yield return new(Rules.Rooms, $"Browser {wrong.Watcher} took number {wrong.Sequence} of room {wrong.Trade} as {wrong.Kind}");
        }
    }

    private static IEnumerable<Violation> Pushes(IReadOnlyList<Entry> history, Truth truth)
    {
        var events = truth.Events.DistinctBy(happened => (happened.Trade, happened.Sequence)).ToDictionary(happened => (happened.Trade, happened.Sequence));
        return from pushed in history.OfType<Pushed>()
               let happened = events.GetValueOrDefault((pushed.Trade, pushed.Sequence))
               where (happened?.Kind, happened?.By) != (pushed.Kind, pushed.By)
               select new Violation(Rules.Pushes, $"Browser {pushed.Watcher} was told of {pushed.Kind} as number {pushed.Sequence} of room {pushed.Trade}: {happened}");
    }
}
