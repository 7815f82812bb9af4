namespace PokeTradeVault.Contracts.Trades;

/// <summary>Who is in a trade's room, keyed by <see cref="TradeId"/>. Memory only; a connection that is not seen again for 40 s has left.</summary>
[Alias("ptv.IPresenceGrain")]
public interface IPresenceGrain : IGrainWithGuidKey
{
    /// <summary>Called at each watch and beat; pushes <c>presenceChanged</c> to the parties when somebody is new.</summary>
    [Alias("Seen")]
    Task<ValueList<UserId>> Seen(UserId user, string connectionId, ValueList<UserId> parties);

    [Alias("Left")]
    Task Left(string connectionId);
}
