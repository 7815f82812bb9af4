using System.Text.Json;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The rows <c>vault_change</c> and <c>vault_change_item</c>: what owners have changed, for them alone.</summary>
internal static class ChangeLog
{
    /// <summary>Behind the trader's row, whose <c>vault_seq</c> numbers it, and the Pokémon.</summary>
    public static void Add(ActionBatch batch, Receipt receipt, VaultChange change)
    {
        var id = VaultChange.IdOf(receipt.By, receipt.CommandId);
        batch.Add(
            """
            INSERT INTO vault_change (id, owner_id, number, kind, count, undoes)
            SELECT @id, id, vault_seq, @kind, @count, @undoes FROM trader WHERE id = @owner
            """,
            Sql.Uuid("id", id),
            Sql.Uuid("owner", receipt.By.Value),
            Sql.Int2("kind", (int)change.Kind),
            Sql.Int4("count", change.Items.Count),
            Sql.Uuid("undoes", change.Undoes));
        batch.Add(
            """
            INSERT INTO vault_change_item (change_id, pokemon_id, fields)
            SELECT @id, item.pokemon_id, item.fields FROM unnest(@pokemon, @fields::json[]) AS item (pokemon_id, fields)
            """,
            Sql.Uuid("id", id),
            Sql.Uuids("pokemon", change.Items.Select(item => item.Id.Value)),
            Sql.Texts("fields", change.Items.Select(item => JsonSerializer.Serialize(item.Fields, VaultJson.Options))));
    }

    /// <summary>One row where it has not been undone. What is undone again is as it was, and may be undone once more.</summary>
    public static Statement MarkUndone(ActionBatch batch, UserId owner, Guid change)
    {
        batch.Add(
            """
            UPDATE vault_change SET undone_at = NULL
             WHERE owner_id = @owner AND id = (SELECT undoes FROM vault_change WHERE owner_id = @owner AND id = @change)
            """,
            Sql.Uuid("owner", owner.Value),
            Sql.Uuid("change", change));
        return batch.Add(
            "UPDATE vault_change SET undone_at = now() WHERE owner_id = @owner AND id = @change AND undone_at IS NULL",
            Sql.Uuid("owner", owner.Value),
            Sql.Uuid("change", change));
    }

    /// <returns>What gives the change after the run.</returns>
    public static Func<LoggedChange?> Find(ActionBatch batch, UserId owner, Guid change)
    {
        var head = batch.Add(
            "SELECT kind, undoes, undone_at IS NOT NULL FROM vault_change WHERE owner_id = @owner AND id = @change",
            row => (Kind: (ChangeKind)row.GetInt16(0), Undoes: row.IsDBNull(1) ? (Guid?)null : row.GetGuid(1), IsUndone: row.GetBoolean(2)),
            Sql.Uuid("owner", owner.Value),
            Sql.Uuid("change", change));
        var items = batch.Add(
            "SELECT pokemon_id, fields FROM vault_change_item WHERE change_id = @change ORDER BY pokemon_id",
            row => new PokemonChange(new(row.GetGuid(0)), ReadFields(row.GetString(1))),
            Sql.Uuid("change", change));
        return () => head.Rows is [var found]
            ? new LoggedChange
            {
                Id = change,
                Change = new VaultChange(found.Kind, items.Rows.ToValueList()) { Undoes = found.Undoes },
                IsUndone = found.IsUndone,
            }
            : null;
    }

    public static ValueList<FieldChange> ReadFields(string json) => JsonSerializer.Deserialize<ValueList<FieldChange>>(json, VaultJson.Options);
}
