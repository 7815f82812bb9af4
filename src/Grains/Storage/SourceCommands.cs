using Npgsql;

namespace PokeTradeVault.Grains.Storage;

public static class SourceCommands
{
    /// <summary>One statement in a transaction of its own.</summary>
    public static NpgsqlCommand Command(this NpgsqlDataSource source, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = source.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }
}
