using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace PokeTradeVault.Live;

/// <summary>This host's hub connections by the session of their token, so that an ended session's go at once.</summary>
public sealed class SessionConnections
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, HubCallerContext>> sessions = new(StringComparer.Ordinal);

    public void Abort(string sessionId)
    {
        if (!sessions.TryGetValue(sessionId, out var connections))
            return;
        foreach (var connection in connections.Values)
            connection.Abort();
    }

    /// <returns>false where the session has as many connections as it may.</returns>
    internal bool Add(string sessionId, HubCallerContext connection)
    {
        var connections = sessions.GetOrAdd(sessionId, _ => new(StringComparer.Ordinal));
        if (connections.Count >= HubLimits.ConnectionsMax)
            return false;
        connections[connection.ConnectionId] = connection;
        return true;
    }

    internal void Remove(string sessionId, HubCallerContext connection)
    {
        if (!sessions.TryGetValue(sessionId, out var connections))
            return;
        connections.TryRemove(connection.ConnectionId, out _);
        // A connection that was added in between goes on; the session is looked up at each of its invocations anyway.
        if (connections.IsEmpty)
            sessions.TryRemove(new(sessionId, connections));
    }
}
