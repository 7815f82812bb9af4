using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>Lays one more on the table, asks for one more, or takes one off again; and says things.</summary>
internal sealed class Negotiating(RoomPool rooms, Closing closing)
{
    private const int ItemsOfParty = 3;

    public async Task Act(Journey journey, Random random)
    {
        if (!rooms.TryTake(out var room))
        {
            journey.Count(Steps.Idle, "negotiate");
            return;
        }

        var member = random.Next(2) == 0 ? room.Proposer : room.Invited;
        var mine = room.Trade.Items.Where(item => item.From == member.Id && item.Kind is ItemKind.Put).ToList();
        if (mine.Count > 1) await Take(journey, room, member, mine[^1].PokemonId);
        else if (random.Next(3) == 0) await Lay(journey, random, room, member, room.Other(member), "ask");
        else await Lay(journey, random, room, member, member, "put");
    }

    public async Task Chat(Journey journey, Random random)
    {
        if (!rooms.TryTake(out var room))
        {
            journey.Count(Steps.Idle, "chat");
            return;
        }

        var member = random.Next(2) == 0 ? room.Proposer : room.Invited;
        var answer = await journey.Command(
            Steps.Message, member.Trader, HttpMethod.Post, $"/v1/trades/{room.Trade.Id}/messages", new { text = $"What about {random.Next(1_000)} rare candies on top?" });
        if (answer.IsAccepted || answer.Outcome is Outcome.Unknown) rooms.PutBack(room);
        else await closing.Look(journey, room);
    }

    private async Task Lay(Journey journey, Random random, OpenRoom room, Member by, Member owner, string how)
    {
        if (room.Table.Values.Count(entry => entry.Owner == owner) >= ItemsOfParty || owner.Take(random, pokemon => pokemon.ForTrade) is not { } pokemon)
        {
            journey.Count(Steps.Idle, how);
            rooms.PutBack(room);
            return;
        }

        room.Table[pokemon.Id] = (owner, pokemon);
        var ids = new[] { pokemon.Id };
        object body = how is "put" ? new { revision = room.Trade.Revision, put = ids } : new { revision = room.Trade.Revision, ask = ids };
        var answer = await Change(journey, room, by, body);
        if (answer.IsAccepted) rooms.PutBack(room);
        else if (answer.Outcome is Outcome.Unknown) closing.Doubt(room);
        else
        {
            room.Table.Remove(pokemon.Id);
            await Refreshing.LookAgain(owner, pokemon.Id, journey.Cancellation);
            await closing.Look(journey, room);
        }
    }

    private async Task Take(Journey journey, OpenRoom room, Member by, Guid pokemon)
    {
        var answer = await Change(journey, room, by, new { revision = room.Trade.Revision, take = new[] { pokemon } });
        if (answer.IsAccepted)
        {
            if (room.Table.Remove(pokemon, out var entry)) entry.Owner.Give(entry.Pokemon);
            rooms.PutBack(room);
        }
        else if (answer.Outcome is Outcome.Unknown) closing.Doubt(room);
        else await closing.Look(journey, room);
    }

    private static async Task<Answer> Change(Journey journey, OpenRoom room, Member by, object body)
    {
        var answer = await journey.Command(Steps.Table, by.Trader, HttpMethod.Post, $"/v1/trades/{room.Trade.Id}/table", body);
        if (answer.IsAccepted) room.Now(answer.Read<TradeGlance>());
        return answer;
    }
}
