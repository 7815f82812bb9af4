using Npgsql;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Numbers the parameters of conditions that are put together at run time.</summary>
/// <param name="sort">The order that the conditions are for, without its sign.</param>
public sealed class SqlConditions(string sort)
{
    private readonly List<NpgsqlParameter> parameters = [];

    public string Sort => sort;

    public IReadOnlyList<NpgsqlParameter> Parameters => parameters;

    /// <returns>How the SQL names it: <c>@f0</c>.</returns>
    public string Text(string value) => Named(name => Sql.Text(name, value));

    public string Texts(IEnumerable<string> values) => Named(name => Sql.Texts(name, values));

    public string Int2(int value) => Named(name => Sql.Int2(name, value));

    public string Int2s(IEnumerable<int> values) => Named(name => Sql.Int2s(name, values));

    public string Int4(int value) => Named(name => Sql.Int4(name, value));

    public string Uuid(Guid value) => Named(name => Sql.Uuid(name, value));

    public string Time(DateTimeOffset value) => Named(name => Sql.Time(name, value));

    private string Named(Func<string, NpgsqlParameter> parameter)
    {
        var name = $"f{parameters.Count}";
        parameters.Add(parameter(name));
        return $"@{name}";
    }
}
