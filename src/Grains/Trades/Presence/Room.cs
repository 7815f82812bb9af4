using System.Collections.Immutable;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Trades.Presence;

/// <summary>Who is in a room, by the connections that were seen not long ago.</summary>
public sealed record Room
{
    /// <summary>A browser beats every 15 s; two lost beats are forgiven.</summary>
    public static readonly TimeSpan StaysFor = TimeSpan.FromSeconds(40);

    /// <summary>Tabs that count at once; the one longest unseen makes way.</summary>
    private const int ConnectionsMax = 64;

    private ImmutableDictionary<string, Watcher> Watchers { get; init; } = ImmutableDictionary<string, Watcher>.Empty;

    /// <summary>Each user once, in a steady order.</summary>
    public ValueList<UserId> Present => [.. Watchers.Values.Select(watcher => watcher.User).Distinct().OrderBy(user => user.Value)];

    public bool IsEmpty => Watchers.IsEmpty;

    public Room Saw(UserId user, string connectionId, DateTimeOffset now)
    {
        var watchers = At(now).Watchers.SetItem(connectionId, new Watcher(user, now));
        return this with { Watchers = watchers.Count > ConnectionsMax ? watchers.Remove(watchers.MinBy(one => one.Value.SeenAt).Key) : watchers };
    }

    public Room Without(string connectionId) => this with { Watchers = Watchers.Remove(connectionId) };

    /// <summary>As it is at <paramref name="now"/>: who was not seen for too long has left.</summary>
    public Room At(DateTimeOffset now) =>
        this with { Watchers = Watchers.RemoveRange(Watchers.Where(one => now - one.Value.SeenAt >= StaysFor).Select(one => one.Key)) };

    private sealed record Watcher(UserId User, DateTimeOffset SeenAt);
}
