namespace PokeTradeVault.Grains.Collections;

/// <summary>An order as PostgreSQL sorts by it, for a row named <c>p</c>.</summary>
public sealed record OrderSql
{
    /// <summary>In C's collation; null where the key's text says nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Null where the key's number says nothing.</summary>
    public string? Number { get; init; }

    /// <summary>How the key's number is written.</summary>
    public Func<SqlConditions, long, string> NumberValue { get; init; } = (sql, number) => sql.Int2((int)number);

    private IEnumerable<string> Columns => new[] { Text, Number, "p.id" }.OfType<string>();

    public string OrderBy(bool descending) => string.Join(", ", Columns.Select(column => descending ? $"{column} DESC" : column));

    /// <summary>What comes after a key.</summary>
    public string After(SortKey key, bool descending, SqlConditions sql)
    {
        var values = new[]
        {
            Text is null ? null : sql.Text(key.Text),
            Number is null ? null : NumberValue(sql, key.Number),
            sql.Uuid(key.Id),
        }.OfType<string>();
        return $"({string.Join(", ", Columns)}) {(descending ? '<' : '>')} ({string.Join(", ", values)})";
    }
}
