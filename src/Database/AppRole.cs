using Npgsql;

namespace PokeTradeVault.Database;

/// <summary>Gives the role of the programs exactly <see cref="AppRights"/>: no table of its own, no change of the schema or of the ledger.</summary>
internal static class AppRole
{
    /// <exception cref="InvalidOperationException">The role can't be held to its rights; the message says what to do.</exception>
    public static async Task Check(NpgsqlConnection owner, string role, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT CASE
                WHEN rolname = current_user THEN 'is the role that migrates; the programs need one of their own'
                WHEN rolsuper THEN 'is a superuser, whom no right holds back'
                WHEN pg_has_role(oid, current_user, 'MEMBER') THEN 'is a member of the role that migrates, and so owns the tables too'
                ELSE '' END
            FROM pg_roles WHERE rolname = $1
            """,
            owner)
        { Parameters = { new() { Value = role } } };
        var problem = await command.ExecuteScalarAsync(cancellation) as string ?? "does not exist: CREATE ROLE … LOGIN PASSWORD '…'";
        if (problem.Length > 0) throw new InvalidOperationException($"DATABASE_APP_ROLE: the role \"{role}\" {problem}.");
    }

    /// <summary>All at once, so that running programs see no gap between the old rights and the new.</summary>
    public static async Task Grant(NpgsqlConnection owner, string role, CancellationToken cancellation)
    {
        var name = Quoted(role);
        await using var transaction = await owner.BeginTransactionAsync(cancellation);
        var statements = new List<string>
        {
            $"REVOKE CREATE ON SCHEMA public FROM PUBLIC, {name}",
            $"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {name}",
        };
        if (await Is(owner, "has_schema_privilege('public', 'USAGE WITH GRANT OPTION')", cancellation))
            statements.Add($"GRANT USAGE ON SCHEMA public TO {name}");
        if (await Is(owner, "has_database_privilege(current_database(), 'CONNECT WITH GRANT OPTION')", cancellation))
            statements.Add($"GRANT CONNECT ON DATABASE {Quoted(owner.Database)} TO {name}");
        foreach (var table in await Tables(owner, cancellation))
        {
            if (AppRights.Of.TryGetValue(table, out var rights)) statements.Add($"GRANT {rights} ON {Quoted(table)} TO {name}");
        }
        await using (var grant = new NpgsqlCommand(string.Join(";\n", statements), owner, transaction))
            await grant.ExecuteNonQueryAsync(cancellation);
        if (await Is(owner, "has_schema_privilege($1, 'public', 'CREATE')", cancellation, role))
            throw new InvalidOperationException($"DATABASE_APP_ROLE: the role \"{role}\" can make tables, and the role that migrates can't forbid it: it must own the schema public.");
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<bool> Is(NpgsqlConnection owner, string question, CancellationToken cancellation, params object[] parameters)
    {
        await using var command = new NpgsqlCommand($"SELECT {question}", owner);
        foreach (var value in parameters) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private static async Task<IReadOnlyList<string>> Tables(NpgsqlConnection owner, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'", owner);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var tables = new List<string>();
        while (await reader.ReadAsync(cancellation)) tables.Add(reader.GetString(0));
        return tables;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
