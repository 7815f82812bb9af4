using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The rows <c>box</c>, which the trader's row lock guards.</summary>
internal static class BoxStatements
{
    public static Statement<Box> Read(ActionBatch batch, UserId owner) => batch.Add(
        "SELECT number, name FROM box WHERE owner_id = @owner ORDER BY position, number",
        row => new Box(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1)),
        Sql.Uuid("owner", owner.Value));

    /// <summary>These and no others.</summary>
    public static void Write(ActionBatch batch, UserId owner, Boxes boxes)
    {
        batch.Add(
            "DELETE FROM box WHERE owner_id = @owner AND number <> ALL (@numbers)",
            Sql.Uuid("owner", owner.Value),
            Sql.Int4s("numbers", boxes.Kept.Select(box => box.Number)));
        batch.Add(
            """
            INSERT INTO box (owner_id, number, position, name)
            SELECT @owner, one.number, one.at - 1, nullif(one.name, '')
              FROM unnest(@numbers, @names) WITH ORDINALITY AS one (number, name, at)
            ON CONFLICT (owner_id, number) DO UPDATE SET position = excluded.position, name = excluded.name
            """,
            Sql.Uuid("owner", owner.Value),
            Sql.Int4s("numbers", boxes.Kept.Select(box => box.Number)),
            Sql.Texts("names", boxes.Kept.Select(box => box.Name ?? "")));
    }
}
