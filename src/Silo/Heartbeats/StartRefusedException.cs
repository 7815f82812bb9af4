namespace PokeTradeVault.Silo.Heartbeats;

/// <summary>A silo that would do harm beside those that are alive; the message says why, to an operator.</summary>
public sealed class StartRefusedException(string reason) : Exception($"This silo does not start. {reason}")
{
    /// <returns>The refusal that made a host's start fail, however it was wrapped; null where it was something else.</returns>
    public static StartRefusedException? In(Exception problem) => problem.GetBaseException() as StartRefusedException;
}
