using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Model;

/// <summary>Rooms and writes that have come up, by number: each is made by the real rules once, and a state holds numbers only.</summary>
internal sealed class Known
{
    private readonly List<Trade?> rooms = [null];
    private readonly Dictionary<Trade, ushort> numbers = [];
    private readonly List<Write> writes = [Model.Write.None];
    private readonly Dictionary<(int Command, int Before, int After, bool Refuses), ushort> writeNumbers = [];
    private readonly Dictionary<(int Before, ushort Write), ushort> evolved = [];

    public Trade? Room(int number) => rooms[number];

    public Write Write(int number) => writes[number];

    public ushort NumberOf(Trade room)
    {
        if (numbers.TryGetValue(room, out var known)) return known;
        rooms.Add(room);
        return numbers[room] = checked((ushort)(rooms.Count - 1));
    }

    /// <summary>An action of a room.</summary>
    /// <param name="refuses">The command is refused by it: its owner has changed what was asked for.</param>
    public ushort NumberOf(int command, int room, int before, TradeEvent happened, bool refuses)
    {
        var after = NumberOf(TradeEvolution.Evolve(rooms[before], happened));
        if (writeNumbers.TryGetValue((command, before, after, refuses), out var known)) return known;
        return Add((command, before, after, refuses), new(command, room, before, after, happened, refuses, null, 0));
    }

    /// <summary>An owner's action.</summary>
    /// <param name="vault">Its memory when it was decided.</param>
    public ushort NumberOf(int command, uint vault, VaultEvent happened)
    {
        var key = (command, unchecked((int)vault), -1, false);
        return writeNumbers.TryGetValue(key, out var known) ? known : Add(key, new(command, -1, 0, 0, null, false, happened, vault));
    }

    /// <summary>The row after a write, whatever it was before: columns are set, the table and the confirmations are changed.</summary>
    public ushort Evolved(int row, ushort number)
    {
        if (evolved.TryGetValue((row, number), out var known)) return known;
        var write = writes[number];
        var after = rooms[write.After]!;
        var next = TradeEvolution.Evolve(rooms[row], write.Event!) with { Revision = after.Revision, Sequence = after.Sequence };
        return evolved[(row, number)] = NumberOf(next);
    }

    private ushort Add((int, int, int, bool) key, Write write)
    {
        writes.Add(write);
        return writeNumbers[key] = checked((ushort)(writes.Count - 1));
    }
}

/// <summary>One action on its way to the rows.</summary>
/// <param name="Command">Its number; -1: the sweep's.</param>
/// <param name="Before">The room in memory, and <paramref name="After"/> it, by number.</param>
/// <param name="Vault">Memory when an owner's action was decided.</param>
internal sealed record Write(
    int Command, int Room, int Before, int After, TradeEvent? Event, bool Refuses, VaultEvent? Owners, uint Vault)
{
    public static Write None { get; } = new(-1, -1, 0, 0, null, false, null, 0);
}
