namespace PokeTradeVault.Contracts.Live;

/// <summary>
/// Tells traders' browsers, on whichever API host they are connected. Called after the commit, and never a reason for a
/// command to fail: an implementation logs what it could not send and returns.
/// </summary>
public interface IPush
{
    /// <param name="traders">Each gets the message once on every connection of theirs.</param>
    /// <param name="send">One call on the client, such as <c>client => client.TradeUpdated(update)</c>.</param>
    Task To(ValueList<UserId> traders, Func<ITradeClient, Task> send);
}
