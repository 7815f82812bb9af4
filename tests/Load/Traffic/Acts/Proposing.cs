using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>Opens a room: one of one's own for one of the other's; both watch it from then on.</summary>
internal sealed class Proposing(RoomPool rooms, Promises promises, ClockOffset clock)
{
    private const int Tries = 20;

    public async Task Act(Journey journey, Random random, Troupe troupe)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var (first, second) = troupe.Pair(random);
            if (first.Free == 0 || second.Free == 0) continue;
            if (await Open(journey, random, first, second) is { } room) rooms.Opened(room);
            return;
        }

        journey.Count(Steps.Idle, "propose");
    }

    /// <returns>Null where there was nothing to offer, or it was not accepted.</returns>
    public async Task<OpenRoom?> Open(Journey journey, Random random, Member first, Member second)
    {
        if (await Offered(journey, random, first) is not { } mine) return null;
        if (await Offered(journey, random, second) is not { } theirs)
        {
            first.Give(mine);
            return null;
        }

        var sent = clock.Now;
        var answer = await journey.Command(
            Steps.Propose, first.Trader, HttpMethod.Post, "/v1/trades", new { with = second.Trader.Name, offer = new[] { mine.Id }, request = new[] { theirs.Id } });
        if (answer.IsAccepted) return await Opened(journey, first, second, mine, theirs, answer.Read<TradeGlance>(), sent);
        if (answer.Outcome is Outcome.Unknown) promises.Doubt([mine.Id, theirs.Id]);
        else
        {
            await Refreshing.LookAgain(first, mine.Id, journey.Cancellation);
            await Refreshing.LookAgain(second, theirs.Id, journey.Cancellation);
        }

        return null;
    }

    private async Task<OpenRoom> Opened(Journey journey, Member first, Member second, Held mine, Held theirs, TradeGlance trade, DateTimeOffset sent)
    {
        clock.Observe(sent, trade.CreatedAt, clock.Now);
        var room = new OpenRoom(first, second, trade);
        room.Table[mine.Id] = (first, mine);
        room.Table[theirs.Id] = (second, theirs);
        await Watching.Join(journey, first, trade);
        await Watching.Join(journey, second, trade);
        return room;
    }

    /// <summary>One that is for trade, marked first where none is.</summary>
    private static async Task<Held?> Offered(Journey journey, Random random, Member member)
    {
        if (member.Take(random, pokemon => pokemon.ForTrade) is { } offered) return offered;
        if (member.Take(random, _ => true) is not { } arrived) return null;
        await Editing.Mark(journey, member, arrived);
        return member.Take(random, pokemon => pokemon.ForTrade);
    }
}
