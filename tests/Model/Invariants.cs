using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Model;

/// <summary>What must be true of every state.</summary>
internal static class Invariants
{
    /// <returns>What is wrong; null: nothing.</returns>
    public static string? Broken(in World world, Known known, Scenario scenario) =>
        Steps(world.Wrong) ?? Vaults(world) ?? Locks(world, known, scenario) ?? Tables(world, known) ?? Answers(world, scenario);

    private static string? Steps(Wrong wrong) => wrong switch
    {
        Wrong.None => null,
        Wrong.SettledUnconfirmed => "a trade settled on a confirmation that was not given, or was taken back",
        Wrong.SettledOtherTable => "a trade settled another table than was confirmed",
        Wrong.MovedNotOwn => "a Pokémon was taken from somebody who is not its giver, or not as it was shown",
        Wrong.MovedOffTable => "a Pokémon was taken off the table of another trade",
        Wrong.TakenBackInVain => "a confirmation was taken back, and stands",
        Wrong.TwoAnswers => "a command was answered in two ways",
        Wrong.MemoryUntrue => "a collection that has compared itself with the rows is not as they are",
        _ => throw new InvalidOperationException($"unknown {wrong}"),
    };

    private static string? Vaults(in World world)
    {
        for (var owner = 0; owner < 2; owner++)
        {
            var count = (int)world.Traders[owner].Added;
            foreach (var row in world.Pokemon)
                count += row.Owner == owner && !row.IsDeleted ? 1 : 0;
            if (world.Traders[owner].Live != count) return $"{Names.Traders[owner]} has {count} Pokémon and a count of {world.Traders[owner].Live}";
            if (count > Scenario.VaultLimit) return $"{Names.Traders[owner]}'s vault has grown past its limit";
        }

        return null;
    }

    private static string? Locks(in World world, Known known, Scenario scenario)
    {
        for (var at = 0; at < 3; at++)
        {
            if (world.Pokemon[at].Lock == 0) continue;
            if (known.Room(world.Rooms[world.Pokemon[at].Lock - 1]) is not { } room) return $"{Names.Pokemon[at]} is locked by a trade that is not there";
            if (!room.IsOpen && !scenario.HasStrayLock) return $"{Names.Pokemon[at]} stays locked by a closed trade";
            if (room.IsOpen && Names.Of(room.ItemOf(Names.Ids[at])?.From) != world.Pokemon[at].Owner) return $"{Names.Pokemon[at]} is locked by a table on which it does not lie";
        }

        return null;
    }

    private static string? Tables(in World world, Known known)
    {
        for (var at = 0; at < 2; at++)
        {
            if (known.Room(world.Rooms[at]) is not { IsOpen: true } room) continue;
            if (room.Items.Count > 0 && room.Parties.All(party => party.ConfirmedRevision == room.Revision)) return $"{Names.Rooms[at]} is open and confirmed by all";
            foreach (var item in room.Items)
            {
                var isBound = item.Kind is ItemKind.Put || room.PartyOf(item.From).ConfirmedRevision == room.Revision;
                var row = world.Pokemon[Names.Of(item.Id)];
                if (!isBound) continue;
                if (row.Lock != at + 1) return $"{Names.Pokemon[Names.Of(item.Id)]} is bound to {Names.Rooms[at]} and not locked by it";
                if (row.Owner != Names.Of(item.From) || row.Version != item.Version || row.IsDeleted)
                    return $"{Names.Pokemon[Names.Of(item.Id)]} on the table of {Names.Rooms[at]} is not as it is shown";
            }
        }

        return null;
    }

    private static string? Answers(in World world, Scenario scenario)
    {
        for (var at = 0; at < scenario.Commands.Count; at++)
        {
            var cell = world.Commands[at];
            if (cell.Applied > 1) return $"{scenario.Commands[at]} took effect twice";
            if (cell is { Answer: Told.Accepted, Receipt: not Told.Accepted }) return $"{scenario.Commands[at]} was acknowledged and is lost";
            if (cell is { Answer: Told.Refused, Applied: > 0 }) return $"{scenario.Commands[at]} was refused and happened";
        }

        return null;
    }
}
