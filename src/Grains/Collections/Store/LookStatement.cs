using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What tells whether memory is behind, of many vaults at a time.</summary>
internal sealed class LookStatement(ActionBatch batch, IReadOnlyCollection<UserId> owners)
{
    private static readonly VaultLook OfNobody = new(-1, IsActive: false, IsPublic: false, new Dictionary<PokemonId, TradeId>(), ReceiptVerdict.Fresh.Instance);

    private readonly Statement<Row> rows = batch.Add(
        """
        SELECT t.id, t.vault_seq, t.state, t.vault_visibility, p.id, p.trade_id
        FROM trader t LEFT JOIN pokemon p ON p.owner_id = t.id AND p.trade_id IS NOT NULL
        WHERE t.id = ANY (@owners)
        """,
        row => new Row(
            new(row.GetGuid(0)),
            row.GetInt64(1),
            (TraderState)row.GetInt16(2),
            (VaultVisibility)row.GetInt16(3),
            row.IsDBNull(4) ? null : (new(row.GetGuid(4)), new(row.GetGuid(5)))),
        Sql.Uuids("owners", owners.Select(owner => owner.Value)));

    private ILookup<UserId, Row>? byOwner;

    /// <summary>After the run; without a command's verdict.</summary>
    public VaultLook Of(UserId owner)
    {
        byOwner ??= rows.Rows.ToLookup(row => row.Owner);
        return byOwner[owner].FirstOrDefault() is { } trader
            ? OfNobody with
            {
                Sequence = trader.Sequence,
                IsActive = trader.State is TraderState.Active,
                IsPublic = trader.Visibility is VaultVisibility.Public,
                Locks = trader.Held is null
                    ? OfNobody.Locks
                    : byOwner[owner].Select(row => row.Held).OfType<(PokemonId Pokemon, TradeId Trade)>().ToDictionary(held => held.Pokemon, held => held.Trade),
            }
            : OfNobody;
    }

    private sealed record Row(UserId Owner, long Sequence, TraderState State, VaultVisibility Visibility, (PokemonId Pokemon, TradeId Trade)? Held);
}
