using PokeTradeVault.Contracts;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Processes;

/// <summary>What must hold of the rows whatever has happened.</summary>
internal sealed class LedgerAudit(TestDatabase database)
{
    /// <param name="pokemon">How many those traders entered, none of which was deleted.</param>
    public async Task Passes(IReadOnlyList<UserId> traders, int pokemon)
    {
        var ids = traders.Select(trader => trader.Value).ToArray();
        Assert.Equal(pokemon, await database.Scalar<long>("SELECT count(*) FROM pokemon WHERE owner_id = ANY ($1) AND entered_by = ANY ($1) AND deleted_at IS NULL", ids));
        Assert.Empty((await Recovery.Audit.LedgerAudit.Run(database.Source)).Breaches);
    }
}
