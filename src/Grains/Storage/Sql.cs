using Npgsql;
using NpgsqlTypes;

namespace PokeTradeVault.Grains.Storage;

/// <summary>Typed parameters: a null keeps its type, so that one prepared statement serves every call.</summary>
public static class Sql
{
    public static NpgsqlParameter Uuid(string name, Guid? value) => Of(name, NpgsqlDbType.Uuid, value);

    public static NpgsqlParameter Uuids(string name, IEnumerable<Guid> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Uuid, values.ToArray());

    public static NpgsqlParameter NullableUuids(string name, IEnumerable<Guid?> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Uuid, values.ToArray());

    public static NpgsqlParameter Text(string name, string? value) => Of(name, NpgsqlDbType.Text, value);

    public static NpgsqlParameter Texts(string name, IEnumerable<string> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Text, values.ToArray());

    public static NpgsqlParameter NullableTexts(string name, IEnumerable<string?> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Text, values.ToArray());

    public static NpgsqlParameter Int2(string name, int? value) => Of(name, NpgsqlDbType.Smallint, (short?)value);

    public static NpgsqlParameter Int4(string name, int? value) => Of(name, NpgsqlDbType.Integer, value);

    public static NpgsqlParameter Int4s(string name, IEnumerable<int> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Integer, values.ToArray());

    public static NpgsqlParameter NullableInt4s(string name, IEnumerable<int?> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Integer, values.ToArray());

    public static NpgsqlParameter Int2s(string name, IEnumerable<int> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Smallint, values.Select(value => (short)value).ToArray());

    public static NpgsqlParameter BigInt(string name, long? value) => Of(name, NpgsqlDbType.Bigint, value);

    public static NpgsqlParameter BigInts(string name, IEnumerable<long> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Bigint, values.ToArray());

    public static NpgsqlParameter Float8(string name, double? value) => Of(name, NpgsqlDbType.Double, value);

    public static NpgsqlParameter Bool(string name, bool? value) => Of(name, NpgsqlDbType.Boolean, value);

    public static NpgsqlParameter Bools(string name, IEnumerable<bool> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Boolean, values.ToArray());

    public static NpgsqlParameter ByteArrays(string name, IEnumerable<byte[]> values) => Of(name, NpgsqlDbType.Array | NpgsqlDbType.Bytea, values.ToArray());

    public static NpgsqlParameter Span(string name, TimeSpan value) => Of(name, NpgsqlDbType.Interval, value);

    public static NpgsqlParameter Bytes(string name, byte[]? value) => Of(name, NpgsqlDbType.Bytea, value);

    public static NpgsqlParameter Time(string name, DateTimeOffset? value) => Of(name, NpgsqlDbType.TimestampTz, value?.ToUniversalTime());

    public static NpgsqlParameter Times(string name, IEnumerable<DateTimeOffset> values) =>
        Of(name, NpgsqlDbType.Array | NpgsqlDbType.TimestampTz, values.Select(value => value.ToUniversalTime()).ToArray());

    public static NpgsqlParameter NullableTimes(string name, IEnumerable<DateTimeOffset?> values) =>
        Of(name, NpgsqlDbType.Array | NpgsqlDbType.TimestampTz, values.Select(value => value?.ToUniversalTime()).ToArray());

    public static NpgsqlParameter Json(string name, string? value) => Of(name, NpgsqlDbType.Json, value);

    private static NpgsqlParameter Of(string name, NpgsqlDbType type, object? value) => new(name, type) { Value = value ?? DBNull.Value };
}
