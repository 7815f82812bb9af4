namespace PokeTradeVault.Model;

/// <summary>Everything that can happen next: what traders do is here, grains and what befalls them are in the other parts.</summary>
internal sealed partial class Steps
{
    private const int RoomPlaces = 4;
    private readonly Scenario scenario;
    private readonly Known known = new();
    private readonly Rows rows;
    private readonly Collections collections;
    private readonly Rooms rooms;
    private List<(World World, Step Step)> next = [];

    public Steps(Scenario scenario, Guard without)
    {
        this.scenario = scenario;
        rows = new Rows(known, scenario, without);
        collections = new Collections(known, scenario);
        rooms = new Rooms(known, scenario, collections);
    }

    public Known Known => known;

    public void Of(in World world, List<(World World, Step Step)> into)
    {
        next = into;
        if (Alone(world) is >= 0 and var alone)
        {
            Run(world, alone);
            return;
        }

        Traders(world);
        for (var at = 0; at < 3; at++)
        {
            if (world.Jobs[at].Command != 0) Run(world, at);
        }

        Faults(world);
        Lateness(world);
        Memory(world);
        Sweep(world);
    }

    /// <summary>
    /// A step that touches nothing which anybody else can touch now: in whatever order it is taken, the same comes of it, and
    /// so it is taken first. Waking, and deciding without asking collections, of a room that has no twin and no late write.
    /// </summary>
    /// <returns>The job whose step it is; -1: there is none.</returns>
    private int Alone(in World world)
    {
        for (var at = 0; at < 3; at++)
        {
            if (world.Jobs[at] is not { Command: not 0, Stage: Stage.Deciding, Place: < RoomPlaces and var place, Command: var command }) continue;
            var asks = scenario.CommandOf(command - 1).Kind is Kind.Propose or Kind.Put;
            if ((asks && world.Awake[place] != 0) || (world.Twins & (1 << (place / 2))) != 0 || HasLate(world, place / 2)) continue;
            return at;
        }

        return -1;
    }

    private bool HasLate(in World world, int room)
    {
        foreach (var late in world.Late)
        {
            if (late != 0 && known.Write(late).Room == room) return true;
        }

        return false;
    }

    private void Then(World world, Act act, int command = -1, int place = -1)
    {
        Sort(ref world);
        next.Add((world, new Step(act, command, place)));
    }

    private void Traders(in World world)
    {
        for (var command = 0; command < scenario.Commands.Count; command++)
        {
            var known = world.Commands[command];
            if (IsWaiting(world, scenario.Commands[command].By) || known.Answer is not Told.None) continue;
            if (known.IsSent)
            {
                if (world.ResendsLeft == 0 || !IsLatest(world, command)) continue;
                var again = world;
                again.ResendsLeft--;
                Send(again, command, Act.SendsAgain);
            }
            else if (world.CommandsLeft > 0 && HasSeen(world, scenario.Commands[command]) is { } seen)
            {
                var sent = world;
                sent.CommandsLeft--;
                ref var cell = ref sent.Commands[command];
                (cell.IsSent, cell.Seen, cell.Order) = (true, seen, scenario.CommandsMax - sent.CommandsLeft);
                Send(sent, command, Act.Sends);
            }
        }

        if (world is not { IsLater: 0, CommandsLeft: > 0 } || (world.Rooms[0] | world.Rooms[1]) == 0) return;
        var later = world;
        (later.IsLater, later.CommandsLeft) = (1, (byte)(later.CommandsLeft - 1));
        Then(later, Act.DaysPass);
    }

    /// <summary>A trader waits for the answer, but for one of a grain that hangs somewhere outside the cluster.</summary>
    private bool IsWaiting(in World world, int trader)
    {
        foreach (var job in world.Jobs)
        {
            if (job.Command == 0 || Scenario.IsSystems(job.Command - 1) || scenario.Commands[job.Command - 1].By != trader) continue;
            var isGivenUp = job.Place is 0 or 2 && (world.Twins & (1 << (job.Place / 2))) != 0;
            if (!isGivenUp) return true;
        }

        return false;
    }

    /// <summary>Who has gone on does not come back to what was before.</summary>
    private bool IsLatest(in World world, int command)
    {
        for (var other = 0; other < scenario.Commands.Count; other++)
        {
            if (scenario.Commands[other].By == scenario.Commands[command].By && world.Commands[other].Order > world.Commands[command].Order) return false;
        }

        return true;
    }

    /// <returns>The revision or version that the trader sees; null where the command makes no sense yet.</returns>
    private int? HasSeen(in World world, ModelCommand command)
    {
        if (command.Kind is Kind.Propose or Kind.Add) return 0;
        if (!command.IsOwners) return known.Room(world.Rooms[command.Room])?.Revision;
        var row = world.Pokemon[command.Pokemon];
        return row.Owner == command.By && !row.IsDeleted ? row.Version : null;
    }

    private void Send(World world, int command, Act act)
    {
        var sent = scenario.CommandOf(command);
        GiveUp(ref world, sent.By);
        if (sent.IsOwners) Arrive(world, command, RoomPlaces + sent.By, act);
        else
        {
            Arrive(world, command, sent.Room * 2, act);
            if ((world.Twins & (1 << sent.Room)) != 0) Arrive(world, command, (sent.Room * 2) + 1, act);
        }
    }

    /// <summary>Nobody hears the answer of a call whose trader goes on; one that has not begun is dropped by Orleans when it has expired.</summary>
    private void GiveUp(ref World world, int trader)
    {
        for (var at = 0; at < 3; at++)
        {
            var job = world.Jobs[at];
            if (job.Command == 0 || Scenario.IsSystems(job.Command - 1) || scenario.Commands[job.Command - 1].By != trader) continue;
            var hasBegun = job.Stage is not Stage.Deciding || job.Place >= RoomPlaces || world.Awake[job.Place] != 0;
            world.Jobs[at] = hasBegun ? job with { IsUnheard = true } : default;
        }
    }

    /// <summary>One call at a time: while a grain is at work, the next waits outside.</summary>
    private void Arrive(World world, int command, int place, Act act)
    {
        var free = -1;
        for (var at = 0; at < 3; at++)
        {
            if (world.Jobs[at].Command == 0) free = at;
            else if (world.Jobs[at].Place == place) return;
        }

        if (free < 0) return;
        world.Jobs[free] = new((byte)(command + 1), (byte)place, Stage.Deciding, false, 0, 0);
        Then(world, act, command, place);
    }

    private static bool IsBusy(in World world, int place)
    {
        foreach (var job in world.Jobs)
        {
            if (job.Command != 0 && job.Place == place) return true;
        }

        return false;
    }

    /// <summary>States that differ in the order of what has none are one.</summary>
    private static void Sort(ref World world)
    {
        Span<Job> jobs = world.Jobs;
        jobs.Sort(static (one, other) => (other.Command, other.Place).CompareTo((one.Command, one.Place)));
        Span<ushort> late = world.Late;
        late.Sort(static (one, other) => other.CompareTo(one));
        Span<Notice> notices = world.Notices;
        notices.Sort(static (one, other) => (other.Write, other.Owner).CompareTo((one.Write, one.Owner)));
    }
}
