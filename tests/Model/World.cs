using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PokeTradeVault.Model;

/// <summary>
/// One state of everything: rows, the memory of grains, what is under way between them, and what the traders were told.
/// Small numbers in a fixed layout, so that millions are kept and compared; rooms and writes are numbers of <see cref="Known"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct World : IEquatable<World>
{
    /// <summary>Rows <c>trade</c>; 0: there is none.</summary>
    public Two<ushort> Rooms;
    public Three<PokemonCell> Pokemon;
    public Two<TraderCell> Traders;
    public Sixteen<CommandCell> Commands;

    /// <summary>Memory of rooms, two activations each; 0: asleep, 1: awake where there is no trade, else a room + 1.</summary>
    public Four<ushort> Awake;

    /// <summary>Memory of collections as <see cref="VaultCode"/> packs it; 0: asleep.</summary>
    public Two<uint> Vaults;
    public Three<Job> Jobs;

    /// <summary>Writes whose sender has heard nothing: they may still be carried out.</summary>
    public Three<ushort> Late;
    public Two<Notice> Notices;

    /// <summary>By Pokémon, two bits: the room + 1 for which its collection keeps it.</summary>
    public byte Holds;

    /// <summary>A stray lock that a sweep has found: 1 + room × 3 + Pokémon.</summary>
    public byte Stray;
    public byte IsLater;

    /// <summary>Bit by room: its first activation has been given up by the cluster and lives on.</summary>
    public byte Twins;
    public byte FaultsLeft;
    public byte CommandsLeft;
    public Wrong Wrong;
    public byte ResendsLeft;
    private byte padding;

    private static ReadOnlySpan<ulong> Words(in World world) =>
        MemoryMarshal.Cast<World, ulong>(new ReadOnlySpan<World>(in world));

    public readonly bool Equals(World other) => Words(in this).SequenceEqual(Words(in other));

    public override readonly bool Equals(object? obj) => obj is World other && Equals(other);

    public override readonly int GetHashCode() => (int)Digest;

    /// <summary>64 bits that two states share once in a great many millions of millions.</summary>
    public readonly ulong Digest
    {
        get
        {
            var digest = 0x9E3779B97F4A7C15UL;
            foreach (var word in Words(in this))
            {
                var high = Math.BigMul(digest ^ word, 0xA0761D6478BD642FUL, out var low);
                digest = System.Numerics.BitOperations.RotateLeft(high ^ low, 23) + 0xE7037ED1A0B428DBUL;
            }

            return digest ^ (digest >> 29);
        }
    }

    public static bool operator ==(World left, World right) => left.Equals(right);

    public static bool operator !=(World left, World right) => !left.Equals(right);
}

/// <summary>A row <c>pokemon</c>. It is for trade until it is traded or deleted.</summary>
/// <param name="Lock">0: free, else the room + 1.</param>
public record struct PokemonCell(byte Owner, byte Version, byte Lock, bool ForTrade, bool IsDeleted);

/// <param name="Added">Pokémon beyond those that are followed.</param>
public record struct TraderCell(byte Live, byte Sequence, byte Added);

/// <summary>A command: whether it is sent, its receipt, what its trader was told, how often it took effect.</summary>
public record struct CommandCell
{
    private byte bits;
    private byte seen;

    public bool IsSent
    {
        readonly get => (bits & 1) != 0;
        set => Set(0, 1, value ? 1 : 0);
    }

    public Told Receipt
    {
        readonly get => (Told)((bits >> 1) & 3);
        set => Set(1, 3, (int)value);
    }

    public Told Answer
    {
        readonly get => (Told)((bits >> 3) & 3);
        set => Set(3, 3, (int)value);
    }

    /// <summary>Up to 3.</summary>
    public int Applied
    {
        readonly get => (bits >> 5) & 3;
        set => Set(5, 3, Math.Min(3, value));
    }

    /// <summary>Its trader has taken it back, and was told so.</summary>
    public bool IsVoid
    {
        readonly get => bits >> 7 != 0;
        set => Set(7, 1, value ? 1 : 0);
    }

    /// <summary>The revision, or of a Pokémon the version, that its trader had seen.</summary>
    public int Seen
    {
        readonly get => seen & 15;
        set => seen = (byte)((seen & 0xF0) | value);
    }

    /// <summary>The how many-th command it is.</summary>
    public int Order
    {
        readonly get => seen >> 4;
        set => seen = (byte)((seen & 15) | (value << 4));
    }

    private void Set(int at, int mask, int value) => bits = (byte)((bits & ~(mask << at)) | (value << at));
}

public enum Told : byte
{
    None = 0,
    Accepted = 1,
    Refused = 2,
}

/// <summary>What a step itself did wrong; what a state shows to be wrong, <see cref="Invariants"/> finds.</summary>
public enum Wrong : byte
{
    None = 0,
    SettledUnconfirmed = 1,
    SettledOtherTable = 2,
    TwoAnswers = 3,
    MemoryUntrue = 4,
    MovedNotOwn = 5,
    MovedOffTable = 6,
    TakenBackInVain = 7,
}

/// <summary>A command in a grain: of a room (places 0 to 3: two activations each) or of a collection (4 and 5).</summary>
/// <param name="Command">Its number + 1; 0: nothing runs here.</param>
/// <param name="IsUnheard">Its trader has gone on, and will not see the answer.</param>
/// <param name="Count">How often memory was behind; of what is committed, both <c>vault_seq</c>, a byte each.</param>
public record struct Job(byte Command, byte Place, Stage Stage, bool IsUnheard, ushort Write, ushort Count);

public enum Stage : byte
{
    None = 0,
    Deciding = 1,
    Writing = 2,
    KeepingYes = 3,
    KeepingNo = 4,
    Telling = 5,
}

/// <summary>What a collection has not heard yet.</summary>
public record struct Notice(ushort Write, byte Owner, byte Sequence);

[InlineArray(2)]
public struct Two<T>
{
    private T first;
}

[InlineArray(3)]
public struct Three<T>
{
    private T first;
}

[InlineArray(4)]
public struct Four<T>
{
    private T first;
}

[InlineArray(16)]
public struct Sixteen<T>
{
    private T first;
}
