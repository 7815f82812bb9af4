namespace PokeTradeVault.Live;

/// <summary>Knows whether a session has been ended; with its store away it lets valid tokens work on.</summary>
public interface ISessionGate
{
    ValueTask<bool> IsOpen(string sessionId);
}
