using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Many new rows in one statement.</summary>
internal static class ImportStatements
{
    public static Statement Insert(ActionBatch batch, UserId owner, IReadOnlyCollection<OwnedPokemon> pokemon, SetFormat from) => batch.Add(
        $"""
        INSERT INTO pokemon (id, owner_id, entered_by, imported_from, place, created_at, {PokemonRow.ContentColumns})
        SELECT id, @owner, @owner, @from, place, created_at, {PokemonRow.ContentColumns}
        FROM json_populate_recordset(NULL::pokemon, @rows)
        """,
        Sql.Uuid("owner", owner.Value),
        Sql.Int2("from", (int)from),
        Sql.Json("rows", Rows(pokemon)));

    /// <summary>One object a row, in the names of the columns.</summary>
    private static string Rows(IEnumerable<OwnedPokemon> pokemon)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var one in pokemon)
            {
                json.WriteStartObject();
                json.WriteString("id", one.Id.Value);
                json.WriteNumber("place", one.Place);
                json.WriteString("created_at", one.CreatedAt);
                foreach (var column in PokemonRow.ContentParameters(one))
                    Write(json, column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void Write(Utf8JsonWriter json, NpgsqlParameter column)
    {
        json.WritePropertyName(column.ParameterName);
        if (column is { NpgsqlDbType: NpgsqlDbType.Json, Value: string raw })
            json.WriteRawValue(raw);
        else if (column.Value is DBNull or null)
            json.WriteNullValue();
        else
            JsonSerializer.Serialize(json, column.Value, column.Value.GetType());
    }
}
