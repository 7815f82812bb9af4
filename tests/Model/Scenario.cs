using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades;

namespace PokeTradeVault.Model;

/// <summary>What there is at first, what may be commanded, and how much of it: everything that can come of it is explored.</summary>
public sealed record Scenario
{
    public const int VaultLimit = 2;
    private const int SystemsFrom = 14;
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    internal static TradeOptions Options { get; } = new() { ReviewPause = TimeSpan.Zero };

    /// <summary>Up to 14, each sent at most once; the last two of 16 are the sweep's.</summary>
    public required IReadOnlyList<ModelCommand> Commands { get; init; }

    /// <summary>How many of them are sent; that 8 days pass counts as one.</summary>
    public required int CommandsMax { get; init; }

    /// <summary>Crashes, lost connections, notices that lag, activations that the cluster gives up and that live on.</summary>
    public required int FaultsMax { get; init; }

    /// <summary>How often a trader who knows nothing sends a command again.</summary>
    public required int ResendsMax { get; init; }

    /// <summary>Room B is closed, and Snorlax is still locked by it, as no transaction leaves it.</summary>
    public bool HasStrayLock { get; init; }

    /// <summary>
    /// Two rooms that want the same Pokémon. Ash has Pikachu and Snorlax, Misty has Starmie; A is Ash's Pikachu for Starmie,
    /// B is Misty's Starmie for Pikachu, and Snorlax may come to lie on either.
    /// </summary>
    public static Scenario Swap(int commands, int faults, int resends) => new()
    {
        CommandsMax = commands,
        FaultsMax = faults,
        ResendsMax = resends,
        Commands =
        [
            new(Kind.Propose, 0, 0, 0, 2),
            new(Kind.Propose, 1, 1, 2, 0),
            new(Kind.Confirm, 1, 0),
            new(Kind.Confirm, 0, 1),
            new(Kind.Put, 0, 0, 1),
            new(Kind.Put, 0, 1, 1),
            new(Kind.Confirm, 0, 0),
            new(Kind.Unconfirm, 0, 0),
            new(Kind.Unconfirm, 1, 0),
            new(Kind.Cancel, 0, 0),
            new(Kind.Take, 0, 0, 0),
            new(Kind.Edit, 1, -1, 2),
            new(Kind.Delete, 0, -1, 0),
            new(Kind.Add, 1, -1),
        ],
    };

    /// <summary>A lock that a fault has left, two sweeps, and a table that wants the Pokémon.</summary>
    public static Scenario Stray(int faults) => new()
    {
        CommandsMax = 1,
        FaultsMax = faults,
        ResendsMax = faults,
        HasStrayLock = true,
        Commands = [new(Kind.Propose, 0, 0, 1, 2)],
    };

    /// <summary>The same with some of its commands only.</summary>
    public Scenario Only(params ReadOnlySpan<Kind> kinds)
    {
        var kept = kinds.ToArray();
        return this with { Commands = [.. Commands.Where(command => kept.Contains(command.Kind))] };
    }

    internal static bool IsSystems(int command) => command >= SystemsFrom;

    internal ModelCommand CommandOf(int command) => IsSystems(command) ? new(Kind.Expire, 0, command - SystemsFrom) : Commands[command];

    internal static int ExpiryOf(int room) => SystemsFrom + room;

    internal static DateTimeOffset Now(in World world) => world.IsLater != 0 ? Noon.AddDays(8) : Noon;

    internal World First(Known known)
    {
        var world = new World { FaultsLeft = (byte)FaultsMax, CommandsLeft = (byte)CommandsMax, ResendsLeft = (byte)ResendsMax };
        for (var at = 0; at < 3; at++)
            world.Pokemon[at] = new((byte)(at / 2), 1, 0, ForTrade: true, IsDeleted: false);
        world.Traders[0] = new(2, 1, 0);
        world.Traders[1] = new(1, 1, 0);
        if (!HasStrayLock) return world;
        world.Rooms[1] = known.NumberOf(Closed());
        world.Pokemon[1].Lock = 2;
        return world;
    }

    private static Grains.Trades.Rules.Trade Closed() => new()
    {
        Id = Names.Trades[1],
        Status = TradeStatus.Cancelled,
        Guard = 2,
        Revision = 1,
        Sequence = 2,
        ProposedBy = Names.Users[0],
        Parties = [new() { User = Names.Users[0], Username = "ash" }, new() { User = Names.Users[1], Username = "misty" }],
        Items = [],
        CreatedAt = Noon,
        ExpiresAt = Noon.AddDays(7),
        ClosedAt = Noon,
    };
}
