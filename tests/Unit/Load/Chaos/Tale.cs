using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Unit.Load.Chaos;

/// <summary>A history and the truth behind it, told line by line.</summary>
internal sealed class Tale
{
    public static readonly Guid Ash = Guid.Parse("00000000-0000-0000-0000-0000000000a5");
    public static readonly Guid Misty = Guid.Parse("00000000-0000-0000-0000-0000000000b6");
    public static readonly Guid Room = Guid.Parse("00000000-0000-0000-0000-0000000000c7");
    public static readonly Guid Pikachu = Guid.Parse("00000000-0000-0000-0000-0000000000d8");

    private readonly List<Entry> history = [];
    private readonly List<TrueEvent> events = [];
    private readonly List<TrueTransfer> transfers = [];
    private readonly List<TruePokemon> pokemon = [];
    private TradeStatus status = TradeStatus.Open;
    private long calls;

    /// <summary>Ash proposes and is told so; his browser follows the room; Misty's confirmation settles it.</summary>
    public static Tale OfOneTrade()
    {
        var tale = new Tale();
        tale.Has(Pikachu, Ash).Follows(Ash);
        tale.Asks(Act.Propose, Ash, 1, Outcome.Accepted, sequence: 1, became: TradeStatus.Open);
        tale.Happens(TradeEventKind.Proposed, Ash).IsTold(Ash, 1, TradeEventKind.Proposed, Ash);
        tale.Asks(Act.Confirm, Misty, 2, Outcome.Accepted, sequence: 2, became: TradeStatus.Completed);
        tale.Happens(TradeEventKind.Completed, Misty).IsTold(Ash, 2, TradeEventKind.Completed, Misty);
        return tale.Moves(Pikachu, Ash, Misty).Is(TradeStatus.Completed);
    }

    public static Guid Key(int number) => new(number, 0, 0, new byte[8]);

    public Tale Has(Guid id, Guid owner)
    {
        history.Add(new Entered(id, owner));
        pokemon.Add(new(id, owner, null));
        return this;
    }

    public Tale Asks(Act act, Guid by, int key, Outcome outcome, int? sequence = null, TradeStatus? became = null, string? digest = null, int status = 200)
    {
        history.Add(new Sent(++calls, Key(key), act, by, Room, 0));
        history.Add(new Answered(calls, outcome, status)
        {
            Sequence = sequence,
            Revision = sequence is null ? null : 1,
            Became = became,
            Digest = outcome is Outcome.Accepted ? digest ?? $"answer to {key}" : null,
        });
        return this;
    }

    /// <summary>Sends and never hears of it.</summary>
    public Tale Sends(Act act, Guid by, int key)
    {
        history.Add(new Sent(++calls, Key(key), act, by, Room, 0));
        return this;
    }

    public Tale Happens(TradeEventKind kind, Guid? by, string? text = null)
    {
        events.Add(new(Room, events.Count + 1, kind, by) { Revision = 1, Text = text });
        return this;
    }

    public Tale Unhappens(int sequence)
    {
        events.RemoveAll(happened => happened.Sequence == sequence);
        return this;
    }

    public Tale Moves(Guid id, Guid from, Guid to)
    {
        transfers.Add(new(id, transfers.Count + 1, Room, from, to));
        pokemon[pokemon.FindIndex(row => row.Id == id)] = new(id, to, null);
        return this;
    }

    public Tale BelongsTo(Guid id, Guid owner)
    {
        pokemon[pokemon.FindIndex(row => row.Id == id)] = new(id, owner, null);
        return this;
    }

    public Tale IsGone(Guid id)
    {
        pokemon.RemoveAll(row => row.Id == id);
        return this;
    }

    public Tale IsLocked(Guid id)
    {
        var at = pokemon.FindIndex(row => row.Id == id);
        pokemon[at] = pokemon[at] with { LockedBy = Room };
        return this;
    }

    public Tale Is(TradeStatus now)
    {
        status = now;
        return this;
    }

    public Tale Follows(Guid watcher)
    {
        history.Add(new Followed(watcher, Room));
        return this;
    }

    public Tale IsTold(Guid watcher, int sequence, TradeEventKind kind, Guid? by)
    {
        history.Add(new Pushed(watcher, Room, sequence, kind, by));
        history.Add(new Took(watcher, Room, sequence, kind));
        return this;
    }

    /// <summary>Forgets every line of the history that is so.</summary>
    public Tale Without(Func<Entry, bool> isSo)
    {
        history.RemoveAll(entry => isSo(entry));
        return this;
    }

    public Tale Add(Entry entry)
    {
        history.Add(entry);
        return this;
    }

    public IReadOnlyList<Violation> Check() => HistoryCheck.Run(history, new()
    {
        Trades = new Dictionary<Guid, TrueTrade> { [Room] = new(status, events.Count) },
        Events = events,
        Transfers = transfers,
        Pokemon = pokemon,
    });
}
