using System.Collections.Concurrent;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Integration.Processes;

/// <summary>
/// Traders who all act at once, each at random: propose to neighbours, put, take, ask, confirm, withdraw, chat, close, and
/// offer again what they have got. What each believes of the others is often out of date, as in life.
/// </summary>
internal sealed class Storm(IReadOnlyList<ProcessTrader> traders, int seed)
{
    private const int Neighbours = 6;
    private const int ActionsLeast = 5;
    private readonly ConcurrentDictionary<PokemonId, ProcessTrader> owners = new();
    private readonly ConcurrentDictionary<TradeId, TradeView> rooms = new();
    private readonly ConcurrentDictionary<int, int> statuses = new();

    /// <summary>Trades that somebody was told are completed.</summary>
    public ConcurrentDictionary<TradeId, TradeView> Completed { get; } = new();

    /// <summary>Pairs of answers to one command, sent to both hosts at once, that differ.</summary>
    public ConcurrentQueue<string> Contradictions { get; } = new();

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<int, int> Statuses => statuses;

    /// <param name="until">Then everybody stops who has done the least; on a slow machine that takes longer.</param>
    public async Task Blow(int actionsEach, CancellationToken until)
    {
        foreach (var trader in traders)
        {
            foreach (var pokemon in trader.Pokemon) owners[pokemon] = trader;
        }

        await Task.WhenAll(traders.Select((trader, index) => Act(trader, index, actionsEach, until)));
    }

    private async Task Act(ProcessTrader trader, int index, int actions, CancellationToken until)
    {
        var random = new Random(seed + index);
        for (var action = 0; action < actions && (action < ActionsLeast || !until.IsCancellationRequested); action++)
        {
            var open = rooms.Values.Where(room => room.Status is TradeStatus.Open && room.Parties.Any(party => party.UserId == trader.Id)).ToList();
            if (open.Find(room => WaitsFor(trader, room)) is { } waiting && random.Next(2) == 0)
                await Confirm(waiting, trader, random);
            else if (open.Count == 0 || random.Next(5) == 0)
                await Propose(trader, traders[(index + 1 + random.Next(Neighbours)) % traders.Count], random);
            else
                await ActIn(open[random.Next(open.Count)], trader, random);
        }
    }

    private async Task Propose(ProcessTrader trader, ProcessTrader other, Random random)
    {
        var (offer, request) = (Some(trader, random), Some(other, random));
        Note(await Send(random, (key, host) => trader.Propose(other, offer, request, key, host)), room: null);
    }

    private static bool WaitsFor(ProcessTrader trader, TradeView room) =>
        room.Items.Count > 0 && room.Parties.All(party => (party.UserId == trader.Id) != (party.ConfirmedRevision == room.Revision));

    private async Task Confirm(TradeView room, ProcessTrader trader, Random random)
    {
        var sent = await Send(random, (key, host) => trader.Confirm(room.Id, room.Revision, key, host));
        if (Note(sent, room) is { Status: TradeStatus.Completed } completed && Completed.TryAdd(completed.Id, completed))
            await OfferAgain(completed);
    }

    private async Task ActIn(TradeView room, ProcessTrader trader, Random random)
    {
        var other = traders.First(one => one.Id != trader.Id && room.Parties.Any(party => party.UserId == one.Id));
        var revision = room.Revision;
        var onTable = room.Items.Select(item => item.PokemonId).ToArray();
        var (own, theirs) = (Some(trader, random), Some(other, random));
        if (random.Next(3) == 0)
        {
            await Confirm(room, trader, random);
            return;
        }

        var sent = await (random.Next(12) switch
        {
            < 2 => Send(random, (key, host) => trader.Act(room.Id, "table", new { revision, put = own }, key, host)),
            < 3 => Send(random, (key, host) => trader.Act(room.Id, "table", new { revision, ask = theirs }, key, host)),
            < 5 => Send(random, (key, host) => trader.Act(room.Id, "table", new { revision, take = onTable.Take(1) }, key, host)),
            < 6 => Send(random, (key, host) => trader.Act(room.Id, "unconfirm", key: key, host: host)),
            < 8 => Send(random, (key, host) => trader.Act(room.Id, "messages", new { text = "deal?" }, key, host)),
            < 9 => Send(random, (key, host) => trader.Act(room.Id, room.ProposedBy == trader.Id ? "cancel" : "reject", key: key, host: host)),
            _ => trader.Send(HttpMethod.Get, $"/v1/trades/{room.Id}", host: random.Next(2)),
        });
        Note(sent, room);
    }

    /// <summary>One command: mostly to one host, now and then to both at once, and again where nobody knows what became of it.</summary>
    private async Task<Sent> Send(Random random, Func<Guid, int, Task<Sent>> send)
    {
        var (key, host) = (Guid.CreateVersion7(), random.Next(2));
        if (random.Next(10) == 0)
        {
            var both = await Task.WhenAll(send(key, 0), send(key, 1));
            if (Contradict(both[0], both[1])) Contradictions.Enqueue($"{both[0]} {both[1]}");
        }

        var sent = await send(key, host);
        for (var again = 0; sent.Status == 503 && again < 5; again++)
        {
            Count(sent);
            sent = await send(key, 1 - host);
        }

        return sent;
    }

    /// <summary>Two answers to one command are the same, but for refusals that are not kept: each tells of the room at its moment.</summary>
    private static bool Contradict(Sent one, Sent other)
    {
        if (one.Status == 503 || other.Status == 503 || one == other) return false;
        return MomentOf(one) is not { } earlier || MomentOf(other) is not { } later || earlier == later;
    }

    /// <returns>The sequence that a refusal which is not kept tells of; null of every answer that is kept.</returns>
    private static int? MomentOf(Sent sent) => sent.Code switch
    {
        RefusalCode.StaleRevision => sent.Member<TradeView>("trade").Sequence,
        RefusalCode.TradeClosed => int.MaxValue,
        _ => null,
    };

    private TradeView? Note(Sent sent, TradeView? room)
    {
        Count(sent);
        if (sent is { Status: 409, Code: RefusalCode.StaleRevision }) return rooms[room!.Id] = sent.Member<TradeView>("trade");
        if (sent is { Status: 409, Code: RefusalCode.TradeClosed }) rooms.TryRemove(room!.Id, out _);
        if (!sent.IsAccepted || sent.Body.Contains("\"text\"", StringComparison.Ordinal)) return null;
        var trade = sent.Accepted<TradeView>();
        return rooms[trade.Id] = trade;
    }

    private void Count(Sent sent) => statuses.AddOrUpdate(sent.Status, 1, (_, count) => count + 1);

    /// <summary>What has arrived is not for trade until its new owner says so; this one does at once.</summary>
    private Task OfferAgain(TradeView completed) => Task.WhenAll(completed.Items.Select(async item =>
    {
        var owner = traders.First(trader => trader.Id == item.To);
        owners[item.PokemonId] = owner;
        Count(await owner.Send(HttpMethod.Patch, $"/v1/pokemon/{item.PokemonId}", new { version = item.Version + 1, forTrade = true }));
    }));

    private PokemonId[] Some(ProcessTrader trader, Random random) =>
        [.. owners.Where(entry => entry.Value == trader).Select(entry => entry.Key).OrderBy(_ => random.Next()).Take(1 + random.Next(2))];
}
