using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Model;

/// <summary>The next step of a grain at work, as <c>TradeRoom</c> and <c>OwnerCommands</c> take it; it can die between any two.</summary>
internal sealed partial class Steps
{
    private const int DecisionsMax = 3;

    private void Run(in World world, int at)
    {
        var job = world.Jobs[at];
        var number = job.Command - 1;
        switch (job.Stage)
        {
            case Stage.Deciding when job.Place >= RoomPlaces:
                DecideOwners(world, at, number);
                break;
            case Stage.Deciding when world.Awake[job.Place] == 0:
                var awake = world;
                awake.Awake[job.Place] = (ushort)(rows.Wake(ref awake, job.Place / 2) + 1);
                Then(awake, Act.Wakes, number, job.Place);
                break;
            case Stage.Deciding:
                Decide(world, at, number);
                break;
            case Stage.Writing:
                WriteRows(world, at, number);
                break;
            case Stage.Telling when job.Place >= RoomPlaces:
                var applied = world;
                collections.Applied(ref applied, known.Write(job.Write), job.Count);
                End(ref applied, at, Told.Accepted);
                Then(applied, Act.Tells, number, job.Place);
                break;
            case Stage.Telling:
                Tell(world, at, number);
                break;
            default:
                var kept = world;
                Keep(ref kept, at, number, job.Stage is Stage.KeepingYes ? Told.Accepted : Told.Refused);
                Then(kept, Act.Keeps, number, job.Place);
                break;
        }
    }

    private void Decide(World world, int at, int number)
    {
        var place = world.Jobs[at].Place;
        var command = scenario.CommandOf(number);
        var asksCollections = command.Kind is Kind.Propose or Kind.Put;
        if (asksCollections && (IsBusy(world, RoomPlaces) || IsBusy(world, RoomPlaces + 1))) return;
        var memory = world.Awake[place] - 1;
        var verdict = rooms.Decide(ref world, number, memory);
        if (verdict.Answer is Answer.Happens)
            Become(ref world, at, Stage.Writing, verdict.Write);
        else if (Scenario.IsSystems(number))
            world.Jobs[at] = default;
        // Before a no, or nothing, out of memory the rows are looked at.
        else if (rows.HasReceipt(world, number))
            End(ref world, at, world.Commands[number].Receipt);
        else if (known.Room(memory)?.Guard != known.Room(world.Rooms[place / 2])?.Guard)
            ReadAgain(ref world, at, command);
        else if (verdict.Answer is Answer.NoForGood)
            End(ref world, at, Told.Refused);
        else
            Become(ref world, at, verdict.Answer is Answer.Nothing ? Stage.KeepingYes : Stage.KeepingNo, 0);
        Then(world, Act.Decides, number, place);
    }

    private void DecideOwners(World world, int at, int number)
    {
        var place = world.Jobs[at].Place;
        var write = collections.Decide(ref world, number);
        if (write != 0)
            Become(ref world, at, Stage.Writing, write);
        else if (rows.HasReceipt(world, number))
            End(ref world, at, world.Commands[number].Receipt);
        else if (!Collections.Compare(ref world, place - RoomPlaces))
            Become(ref world, at, Stage.KeepingNo, 0);
        Then(world, Act.Decides, number, place);
    }

    private void WriteRows(World world, int at, int number)
    {
        var job = world.Jobs[at];
        var refuses = known.Write(job.Write).Refuses;
        if (known.Write(job.Write).Event is TradeEvent.Settled or TradeEvent.Confirmed && (IsBusy(world, RoomPlaces) || IsBusy(world, RoomPlaces + 1))) return;
        switch (rows.Write(ref world, job.Write))
        {
            case Outcome.Committed:
                var sequences = job.Place >= RoomPlaces
                    ? world.Traders[job.Place - RoomPlaces].Sequence
                    : world.Traders[0].Sequence | (world.Traders[1].Sequence << 8);
                world.Jobs[at] = job with { Stage = Stage.Telling, Count = (ushort)sequences };
                break;
            case Outcome.Answered:
                LetGo(ref world, job);
                End(ref world, at, world.Commands[number].Receipt);
                break;
            case Outcome.Changed when job.Place >= RoomPlaces:
                Collections.Compare(ref world, job.Place - RoomPlaces);
                Become(ref world, at, Stage.Deciding, 0);
                break;
            case Outcome.Changed when !refuses && rooms.OwnersChanges(ref world, number, world.Awake[job.Place] - 1) is not 0 and var change:
                Become(ref world, at, Stage.Writing, change);
                break;
            case Outcome.Refused when !refuses:
                LetGo(ref world, job);
                Become(ref world, at, Stage.KeepingNo, 0);
                break;
            case Outcome.Unknown:
                // The grain forgets, and its trader knows nothing.
                LetGo(ref world, job);
                Forget(ref world, at);
                break;
            default:
                LetGo(ref world, job);
                ReadAgain(ref world, at, scenario.CommandOf(number));
                break;
        }

        Then(world, Act.WritesRows, number, job.Place);
    }

    private void Tell(in World world, int at, int number)
    {
        var job = world.Jobs[at];
        var done = world;
        done.Awake[job.Place] = (ushort)(known.Write(job.Write).After + 1);
        End(ref done, at, known.Write(job.Write).Refuses ? Told.Refused : Told.Accepted);
        if (world is { FaultsLeft: > 0 } && world.Notices[0].Write == 0)
        {
            var late = done;
            late.FaultsLeft--;
            for (var owner = 0; owner < 2; owner++) late.Notices[owner] = NoticeTo(owner, job);
            Then(late, Act.TellsLate, number, job.Place);
        }

        if (IsBusy(world, RoomPlaces) || IsBusy(world, RoomPlaces + 1)) return;
        for (var owner = 0; owner < 2; owner++) collections.Hear(ref done, NoticeTo(owner, job));
        Then(done, Act.Tells, number, job.Place);
    }

    /// <summary>Memory was behind: a confirmation is not decided again, everything else is.</summary>
    private void ReadAgain(ref World world, int at, ModelCommand command)
    {
        var place = world.Jobs[at].Place;
        world.Awake[place] = (ushort)(rows.Wake(ref world, place / 2) + 1);
        ref var job = ref world.Jobs[at];
        if (command.Kind is Kind.Confirm || ++job.Count >= DecisionsMax) Forget(ref world, at);
        else Become(ref world, at, Stage.Deciding, 0);
    }

    private static void Forget(ref World world, int at)
    {
        world.Awake[world.Jobs[at].Place] = 0;
        world.Jobs[at] = default;
    }

    private static Notice NoticeTo(int owner, Job job) => new(job.Write, (byte)owner, (byte)(job.Count >> (8 * owner)));

    private void Keep(ref World world, int at, int number, Told told)
    {
        if (!rows.HasReceipt(world, number)) world.Commands[number].Receipt = told;
        End(ref world, at, world.Commands[number].Receipt);
    }

    /// <summary>The trader hears the answer, and what was taken back is void from then on.</summary>
    private void End(ref World world, int at, Told told)
    {
        var (number, isUnheard) = (world.Jobs[at].Command - 1, world.Jobs[at].IsUnheard);
        world.Jobs[at] = default;
        if (isUnheard || Scenario.IsSystems(number)) return;
        ref var cell = ref world.Commands[number];
        if (cell.Answer is Told.Accepted && told is Told.Refused) world.Wrong = Wrong.TwoAnswers;
        // Refused for good by one activation, and of no effect for its twin: the first answer stands.
        if (cell.Answer is Told.None) cell.Answer = told;
        if (scenario.Commands[number] is { Kind: Kind.Unconfirm } withdrawn && told is Told.Accepted) TakeBack(ref world, withdrawn, cell.Order);
    }

    /// <summary>Confirmations sent before are void from now on, and none stands in the rows.</summary>
    private void TakeBack(ref World world, ModelCommand withdrawn, int order)
    {
        var isConfirmedSince = false;
        for (var other = 0; other < scenario.Commands.Count; other++)
        {
            if (scenario.Commands[other] is not { Kind: Kind.Confirm } confirm || confirm.Room != withdrawn.Room || confirm.By != withdrawn.By) continue;
            ref var cell = ref world.Commands[other];
            isConfirmedSince |= cell.Applied > 0 && cell.Order > order;
            if (cell is { IsSent: true, Applied: 0 } && cell.Order < order) cell.IsVoid = true;
        }

        var room = known.Room(world.Rooms[withdrawn.Room])!;
        if (!isConfirmedSince && room.IsOpen && room.PartyOf(Names.Users[withdrawn.By]).ConfirmedRevision == room.Revision)
            world.Wrong = Wrong.TakenBackInVain;
    }

    /// <summary>What was kept for an event that did not come to be.</summary>
    private void LetGo(ref World world, Job job)
    {
        if (known.Write(job.Write).Event is TradeEvent.Proposed or TradeEvent.TableChanged { By: not null })
            world.Holds = (byte)(world.Holds & ~Collections.HeldFor(world.Holds, job.Place / 2));
    }

    private static void Become(ref World world, int at, Stage stage, ushort write) =>
        world.Jobs[at] = world.Jobs[at] with { Stage = stage, Write = write };
}
