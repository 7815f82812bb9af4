using Npgsql;

namespace PokeTradeVault.Grains.Storage;

/// <summary>Reads one row's columns from left to right.</summary>
public sealed class RowCursor(NpgsqlDataReader row, int first)
{
    private int at = first;

    public T Value<T>() where T : notnull => row.GetFieldValue<T>(at++);

    public T? Nullable<T>() where T : struct => row.IsDBNull(at) ? Skip<T?>() : row.GetFieldValue<T>(at++);

    public string? Text() => row.IsDBNull(at) ? Skip<string?>() : row.GetString(at++);

    private T? Skip<T>()
    {
        at++;
        return default;
    }
}
