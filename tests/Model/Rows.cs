using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Model;

internal enum Outcome
{
    None = 0,
    Committed = 1,

    /// <summary>The command has a receipt.</summary>
    Answered = 2,

    /// <summary>The room is not as it was in memory.</summary>
    Moved = 3,

    /// <summary>Asked-for Pokémon are not as they were shown, or an owner's memory was behind.</summary>
    Changed = 4,
    Refused = 5,
    Unknown = 6,

    /// <summary>A Pokémon's guard fell short; why, the rows tell after the rollback.</summary>
    Short = 7,
}

/// <summary>PostgreSQL: one action is one transaction, whose guards decide; one guard can be left out.</summary>
internal sealed class Rows(Known known, Scenario scenario, Guard without)
{
    /// <summary>Carries it out, or changes nothing.</summary>
    public Outcome Write(ref World world, ushort number)
    {
        var write = known.Write(number);
        if (HasReceipt(world, write.Command)) return Outcome.Answered;
        var next = world;
        var outcome = write.Owners is not null ? Owners(ref next, write) : Room(ref next, number, write);
        if (outcome is Outcome.Short) return Diagnose(world, write);
        if (outcome is not Outcome.Committed) return outcome;
        world = next;
        if (!Scenario.IsSystems(write.Command)) Receive(ref world, write);
        return outcome;
    }

    /// <summary>Whether a command has been answered before.</summary>
    public bool HasReceipt(in World world, int command) =>
        without is not Guard.Receipt && world.Commands[command].Receipt is not Told.None;

    /// <summary>A room's grain wakes: it reads the row, and raises the guard of one that is open.</summary>
    public ushort Wake(ref World world, int room)
    {
        if (known.Room(world.Rooms[room]) is { IsOpen: true } row && Has(Guard.Fence))
            world.Rooms[room] = known.NumberOf(row with { Guard = row.Guard + 1 });
        return world.Rooms[room];
    }

    /// <summary>The sweep frees what a closed trade still locks.</summary>
    public void Free(ref World world, int room, int pokemon)
    {
        if (known.Room(world.Rooms[room]) is { IsOpen: false } && (world.Pokemon[pokemon].Lock == room + 1 || !Has(Guard.SweepOwn)))
            world.Pokemon[pokemon].Lock = 0;
    }

    private bool Has(Guard guard) => guard != without;

    private static void Receive(ref World world, Write write)
    {
        ref var command = ref world.Commands[write.Command];
        if (!write.Refuses) command.Applied++;
        if (!write.Refuses && command.IsVoid) world.Wrong = Wrong.SettledUnconfirmed;
        command.Receipt = write.Refuses ? Told.Refused : Told.Accepted;
    }

    private Outcome Room(ref World world, ushort number, Write write)
    {
        var row = known.Room(world.Rooms[write.Room]);
        var before = known.Room(write.Before);
        if (before is null && row is not null) return Outcome.Unknown;
        if (before is not null && !IsThere(row, before, write.Event!, Scenario.Now(world))) return Outcome.Moved;
        if (write.Event is TradeEvent.Settled)
            Judge(ref world, row!, before!, write.Event);

        world.Rooms[write.Room] = before is null ? (ushort)write.After : known.Evolved(world.Rooms[write.Room], number);
        return write.Event switch
        {
            TradeEvent.Proposed proposed => Lay(ref world, write, proposed.Items.Where(item => item.Kind is ItemKind.Put)),
            TradeEvent.TableChanged changed => Free(ref world, write.Room, changed.Removed)
                ?? Lay(ref world, write, changed.Added.Where(item => item.Kind is ItemKind.Put)),
            TradeEvent.Confirmed confirmed => Lay(ref world, write, known.Room(write.After)!.Items.Where(item => item.Kind is ItemKind.Asked && item.From == confirmed.By)),
            TradeEvent.Settled => Settle(ref world, write, before!),
            TradeEvent.Closed => Free(ref world, write.Room, before!.Items.Select(item => item.Id)) ?? Outcome.Committed,
            _ => Outcome.Committed,
        };
    }

    private bool IsThere(Trade? row, Trade before, TradeEvent happened, DateTimeOffset now)
    {
        var isInTime = happened switch
        {
            TradeEvent.Closed { Status: TradeStatus.Expired } => row?.ExpiresAt <= now,
            TradeEvent.Closed { Status: TradeStatus.Cancelled } => true,
            _ => row?.ExpiresAt > now,
        };
        return isInTime && row!.IsOpen && (row.Guard == before.Guard || !Has(Guard.Room));
    }

    /// <summary>What no settlement may do, seen from the rows and not by the guards.</summary>
    private static void Judge(ref World world, Trade row, Trade before, TradeEvent settled)
    {
        if (row.Parties.Any(party => party.User != settled.By && party.ConfirmedRevision != row.Revision))
            world.Wrong = Wrong.SettledUnconfirmed;
        if (row.Revision != before.Revision || row.Items != before.Items)
            world.Wrong = Wrong.SettledOtherTable;
    }

    private Outcome Lay(ref World world, Write write, IEnumerable<TableItem> items)
    {
        foreach (var item in items)
        {
            ref var row = ref world.Pokemon[Names.Of(item.Id)];
            var isAsShown = row.Owner == Names.Of(item.From) && row.Version == item.Version;
            var isFree = row.Lock == 0 || (item.Kind is ItemKind.Asked && row.Lock == write.Room + 1);
            if (row.IsDeleted || !row.ForTrade || (!isAsShown && Has(Guard.LayVersion)) || (!isFree && Has(Guard.LayFree)))
                return Outcome.Short;
            row.Lock = (byte)(write.Room + 1);
        }

        return Outcome.Committed;
    }

    /// <returns>null: the transaction goes on.</returns>
    private Outcome? Free(ref World world, int room, IEnumerable<PokemonId> ids)
    {
        foreach (var id in ids)
        {
            ref var row = ref world.Pokemon[Names.Of(id)];
            if (row.Lock == room + 1 || !Has(Guard.FreeOwn)) row.Lock = 0;
        }

        return null;
    }

    private Outcome Settle(ref World world, Write write, Trade before)
    {
        foreach (var change in Standing.Of(before, write.Event!, Scenario.Options))
        {
            ref var trader = ref world.Traders[Names.Of(change.User)];
            if (change.LiveCount > 0 && trader.Live + change.LiveCount > Scenario.VaultLimit && Has(Guard.Limit)) return Outcome.Refused;
            trader.Live = (byte)(trader.Live + change.LiveCount);
            if (Has(Guard.Sequence)) trader.Sequence++;
        }

        foreach (var item in before.Items)
        {
            ref var row = ref world.Pokemon[Names.Of(item.Id)];
            var isAsShown = row.Owner == Names.Of(item.From) && row.Version == item.Version && !row.IsDeleted;
            var isOurs = row.Lock == write.Room + 1 || (item.Kind is ItemKind.Asked && row.Lock == 0 && row.ForTrade);
            if ((!isAsShown && Has(Guard.MoveAsShown)) || (!isOurs && Has(Guard.MoveLocked))) return Outcome.Short;
            if (!isAsShown) world.Wrong = Wrong.MovedNotOwn;
            else if (row.Lock != 0 && row.Lock != write.Room + 1) world.Wrong = Wrong.MovedOffTable;
            row = new((byte)Names.Of(item.To), (byte)(row.Version + 1), 0, ForTrade: false, row.IsDeleted);
        }

        return Outcome.Committed;
    }

    /// <summary>Why a guard fell short, as the product reads it afterwards.</summary>
    private Outcome Diagnose(in World world, Write write)
    {
        if (write.Event is not (TradeEvent.Confirmed or TradeEvent.Settled)) return Outcome.Refused;
        foreach (var item in known.Room(write.After)!.Items.Where(item => item.Kind is ItemKind.Asked))
        {
            var row = world.Pokemon[Names.Of(item.Id)];
            var isElsewhere = row.Lock != 0 && row.Lock != write.Room + 1;
            if (row.Owner != Names.Of(item.From) || row.IsDeleted || row.Version != item.Version) return Outcome.Changed;
            if (isElsewhere && item.From == write.Event.By) return Outcome.Refused;
            if (!isElsewhere && !row.ForTrade) return Outcome.Changed;
        }

        return Outcome.Unknown;
    }

    private Outcome Owners(ref World world, Write write)
    {
        var command = scenario.Commands[write.Command];
        ref var trader = ref world.Traders[command.By];
        trader.Sequence++;
        if (write.Owners is VaultEvent.Entered)
        {
            if (trader.Live >= Scenario.VaultLimit && Has(Guard.Limit)) return Outcome.Changed;
            (trader.Live, trader.Added) = ((byte)(trader.Live + 1), (byte)(trader.Added + 1));
            return Outcome.Committed;
        }

        ref var row = ref world.Pokemon[command.Pokemon];
        var isAsSeen = row.Version == world.Commands[write.Command].Seen;
        if (row.Owner != command.By || row.IsDeleted || !isAsSeen || (row.Lock != 0 && Has(Guard.EditFree))) return Outcome.Changed;
        if (write.Owners is VaultEvent.Edited edited) row.Version = (byte)edited.Pokemon.Version;
        else (row.IsDeleted, row.ForTrade, trader.Live) = (true, false, (byte)(trader.Live - 1));
        return Outcome.Committed;
    }
}
