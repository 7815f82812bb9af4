namespace PokeTradeVault.Contracts.Trades;

/// <summary>Ids derived from who commands what, so that a command sent again reaches the same grain and the same row.</summary>
public static class TradeKey
{
    public static TradeId Of(UserId proposer, CommandId command) => new(Derived.Id("trade", proposer, command, 0));
}
