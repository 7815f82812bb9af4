using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>Brings rooms to their end, and keeps the books of what changed hands.</summary>
internal sealed class Closing(RoomPool rooms, Promises promises, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Confirms for whoever has not, until the trade settles.</summary>
    public async Task Act(Journey journey)
    {
        if (!rooms.TryTake(out var room))
        {
            journey.Count(Steps.Idle, "confirm");
            return;
        }

        while (room.Trade.Status is TradeStatus.Open)
        {
            var (member, pause) = Next(room);
            await journey.Wait(pause);
            var last = room.Trade.Party(room.Other(member).Id).ConfirmedRevision == room.Trade.Revision;
            var answer = await journey.Command(
                last ? Steps.Settle : Steps.Confirm, member.Trader, HttpMethod.Post, $"/v1/trades/{room.Trade.Id}/confirm", new { revision = room.Trade.Revision });
            if (answer.Code is "review_pause")
            {
                // Its clock is behind ours.
                await journey.Wait(TimeSpan.FromMilliseconds(250));
                continue;
            }

            if (!answer.IsAccepted)
            {
                if (answer.Outcome is Outcome.Unknown) Doubt(room);
                else await Look(journey, room);
                return;
            }

            room.Now(answer.Read<TradeGlance>());
        }

        await Closed(journey, room);
    }

    public async Task Cancel(Journey journey, OpenRoom room)
    {
        var answer = await journey.Command(Steps.Cancel, room.Proposer.Trader, HttpMethod.Post, $"/v1/trades/{room.Trade.Id}/cancel", null);
        if (answer.IsAccepted)
        {
            room.Now(answer.Read<TradeGlance>());
            await Closed(journey, room);
        }
        else if (answer.Outcome is Outcome.Unknown) Doubt(room);
        else await Look(journey, room);
    }

    /// <summary>After a refusal: what is the room now?</summary>
    public async Task Look(Journey journey, OpenRoom room)
    {
        var answer = await room.Proposer.Trader.UntilKnown(
            HttpMethod.Get, $"/v1/trades/{room.Trade.Id}", null, Guid.CreateVersion7(), Patience, cancellation: journey.Cancellation);
        if (!answer.IsAccepted)
        {
            Doubt(room);
            return;
        }

        room.Now(answer.Read<TradeGlance>());
        if (room.Trade.Status is TradeStatus.Open) rooms.PutBack(room);
        else await Closed(journey, room);
    }

    public void Doubt(OpenRoom room)
    {
        promises.Doubt(room);
        rooms.Closed();
    }

    private async Task Closed(Journey journey, OpenRoom room)
    {
        rooms.Closed();
        Book(room);
        await Watching.Leave(journey, room);
    }

    /// <summary>Gives each Pokémon to whose it is now.</summary>
    public void Book(OpenRoom room)
    {
        if (room.Trade.Status is not TradeStatus.Completed)
        {
            foreach (var (owner, pokemon) in room.Table.Values) owner.Give(pokemon);
            return;
        }

        promises.Settle(room.Trade);
        foreach (var item in room.Trade.Items.Where(item => room.Table.ContainsKey(item.PokemonId)))
        {
            var (owner, pokemon) = room.Table[item.PokemonId];
            // What arrives is not for trade until its new owner says so.
            room.Other(owner).Give(new Held(pokemon.Id, item.Version + 1, ForTrade: false));
        }
    }

    /// <summary>The one whose pause is over first, of those who have not confirmed.</summary>
    private (Member Member, TimeSpan Pause) Next(OpenRoom room) => ((Member[])[room.Proposer, room.Invited])
        .Where(member => room.Trade.Party(member.Id).ConfirmedRevision != room.Trade.Revision)
        .Select(member => (Member: member, Pause: (room.Trade.Party(member.Id).ReviewEndsAt ?? DateTimeOffset.MinValue) - time.GetUtcNow()))
        .MinBy(each => each.Pause);
}
