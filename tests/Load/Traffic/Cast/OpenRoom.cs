using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Load.Traffic.Cast;

/// <summary>A room as its two clients know it. Whoever acts in it has it alone.</summary>
internal sealed class OpenRoom(Member proposer, Member invited, TradeGlance trade)
{
    public Member Proposer => proposer;

    public Member Invited => invited;

    public TradeGlance Trade { get; private set; } = trade;

    /// <summary>What lies on the table or is asked for, out of its owner's free ones while it does.</summary>
    public Dictionary<Guid, (Member Owner, Held Pokemon)> Table { get; } = [];

    public Member Other(Member member) => member == proposer ? invited : proposer;

    public void Now(TradeGlance trade) => Trade = trade;
}
