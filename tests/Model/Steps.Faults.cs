namespace PokeTradeVault.Model;

/// <summary>What nobody has asked for: deaths, twins, late writes and notices; and what heals by itself, memory and the sweep.</summary>
internal sealed partial class Steps
{
    private void Faults(in World world)
    {
        if (world.FaultsLeft == 0) return;
        for (var place = 0; place < RoomPlaces + 2; place++)
            Crash(world, place);
        for (var room = 0; room < 2; room++)
        {
            if ((world.Twins & (1 << room)) != 0 || world.Awake[room * 2] == 0) continue;
            var twins = world;
            (twins.Twins, twins.FaultsLeft) = ((byte)(twins.Twins | (1 << room)), (byte)(twins.FaultsLeft - 1));
            Then(twins, Act.IsGivenUp, place: room * 2);
        }
    }

    /// <summary>Its memory is gone; what it was writing may still arrive, or not.</summary>
    private void Crash(World world, int place)
    {
        var job = -1;
        for (var at = 0; at < 3; at++)
        {
            if (world.Jobs[at] is { Command: not 0 } running && running.Place == place) job = at;
        }

        if (job < 0 && (place < RoomPlaces ? world.Awake[place] == 0 : world.Vaults[place - RoomPlaces] == 0)) return;
        world.FaultsLeft--;
        if (job >= 0 && world.Jobs[job] is { Stage: Stage.Writing, Write: var write }) Delay(ref world, write);
        if (job >= 0) world.Jobs[job] = default;
        if (place < RoomPlaces) world.Awake[place] = 0;
        else world.Vaults[place - RoomPlaces] = 0;
        Then(world, Act.Crashes, place: place);
    }

    private static void Delay(ref World world, ushort write)
    {
        for (var at = 0; at < 3; at++)
        {
            if (world.Late[at] != 0) continue;
            world.Late[at] = write;
            return;
        }
    }

    private void Lateness(in World world)
    {
        for (var at = 0; at < 3 && world.Late[at] != 0; at++)
        {
            var landed = world;
            landed.Late[at] = 0;
            rows.Write(ref landed, world.Late[at]);
            Then(landed, Act.LateCommit, known.Write(world.Late[at]).Command);
        }

        for (var at = 0; at < 2; at++)
        {
            if (world.Notices[at] is not { Write: not 0 } notice || IsBusy(world, RoomPlaces + notice.Owner)) continue;
            var heard = world;
            heard.Notices[at] = default;
            collections.Hear(ref heard, notice);
            Then(heard, Act.HearsLate, known.Write(notice.Write).Command, RoomPlaces + notice.Owner);
        }
    }

    private void Memory(in World world)
    {
        for (var owner = 0; owner < 2; owner++)
        {
            var compared = world;
            if (world.Vaults[owner] == 0 || IsBusy(world, RoomPlaces + owner) || !Collections.Compare(ref compared, owner)) continue;
            Then(compared, Act.Compares, place: RoomPlaces + owner);
        }

        for (var room = 0; room < 2; room++)
        {
            var held = Collections.HeldFor(world.Holds, room);
            if (held == 0 || IsBusy(world, room * 2) || IsBusy(world, (room * 2) + 1)) continue;
            var gone = world;
            gone.Holds = (byte)(gone.Holds & ~held);
            Then(gone, Act.LetsGo, place: room);
        }
    }

    private void Sweep(in World world)
    {
        for (var room = 0; room < 2; room++)
        {
            if (known.Room(world.Rooms[room]) is not { } row) continue;
            if (row.IsOpen && row.ExpiresAt <= Scenario.Now(world)) Arrive(world, Scenario.ExpiryOf(room), room * 2, Act.SweepExpires);
            for (var pokemon = 0; pokemon < 3 && !row.IsOpen; pokemon++)
            {
                if (world.Pokemon[pokemon].Lock != room + 1) continue;
                var (found, freed) = (world, world);
                found.Stray = (byte)(1 + (room * 3) + pokemon);
                if (world.Stray == 0) Then(found, Act.SweepFinds, place: pokemon);
                rows.Free(ref freed, room, pokemon);
                Then(freed, Act.OtherSweep, place: pokemon);
            }
        }

        if (world.Stray == 0) return;
        var swept = world;
        swept.Stray = 0;
        rows.Free(ref swept, (world.Stray - 1) / 3, (world.Stray - 1) % 3);
        Then(swept, Act.SweepFrees, place: (world.Stray - 1) % 3);
    }
}
