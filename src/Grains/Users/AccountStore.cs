using System.Collections.Concurrent;
using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Users;

/// <summary>The rows <c>account</c> and <c>trader</c> as sign-up, sign-in and profiles need them. Unique indexes decide whose a name is.</summary>
public sealed class AccountStore(NpgsqlDataSource source)
{
    private const string AccountColumns =
        "account.id, username, email, password_hash, roles, account.created_at, trader.state FROM account JOIN trader USING (id)";

    /// <summary>Bounds the memory of names: some megabytes.</summary>
    private const int NamedMax = 20_000;

    /// <summary>A name is its trader's for good: no program has the right to change or delete an account.</summary>
    private readonly ConcurrentDictionary<string, NamedTrader> named = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>null where it is done; else username_taken or email_taken, and nothing has changed.</returns>
    public async Task<RefusalCode?> Register(NewAccount account, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Command(
            "INSERT INTO trader (id, created_at) VALUES (@id, @at)",
            Sql.Uuid("id", account.Id.Value), Sql.Time("at", account.At)));
        batch.BatchCommands.Add(Command(
            "INSERT INTO account (id, username, email, password_hash, created_at) VALUES (@id, @username, @email, @hash, @at)",
            Sql.Uuid("id", account.Id.Value), Sql.Text("username", account.Username), Sql.Text("email", account.Email),
            Sql.Text("hash", account.PasswordHash), Sql.Time("at", account.At)));
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
            return null;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return error.ConstraintName switch
            {
                "account_username_key" => RefusalCode.UsernameTaken,
                "account_email_key" => RefusalCode.EmailTaken,
                _ => throw new InvalidOperationException($"Unexpected constraint {error.ConstraintName}.", error),
            };
        }
    }

    /// <summary>A courtesy before the costly part of signing up; <see cref="Register"/> decides.</summary>
    public async Task<RefusalCode?> Taken(string username, string email, CancellationToken cancellation)
    {
        await using var command = source.Command(
            """
            SELECT EXISTS (SELECT FROM account WHERE lower(username) = lower(@username)),
                   EXISTS (SELECT FROM account WHERE lower(email) = lower(@email))
            """,
            Sql.Text("username", username), Sql.Text("email", email));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return row.GetBoolean(0) ? RefusalCode.UsernameTaken : row.GetBoolean(1) ? RefusalCode.EmailTaken : null;
    }

    /// <param name="login">Username or e-mail; usernames hold no <c>@</c>.</param>
    public Task<Account?> FindByLogin(string login, CancellationToken cancellation) => One(
        login.Contains('@')
            ? $"SELECT {AccountColumns} WHERE lower(email) = lower(@login)"
            : $"SELECT {AccountColumns} WHERE lower(username) = lower(@login)",
        Sql.Text("login", login), ReadAccount, cancellation);

    public Task<Account?> Find(UserId id, CancellationToken cancellation) =>
        One($"SELECT {AccountColumns} WHERE account.id = @id", Sql.Uuid("id", id.Value), ReadAccount, cancellation);

    /// <summary>Usernames are looked up without regard to case; text that can't be one finds nobody.</summary>
    public async Task<NamedTrader?> FindTrader(string username, CancellationToken cancellation)
    {
        if (!AccountRules.IsUsername(username))
            return null;
        if (named.TryGetValue(username, out var known))
            return known;
        var found = await One(
            "SELECT id, username FROM account WHERE lower(username) = lower(@username)", Sql.Text("username", username),
            row => new NamedTrader { Id = new UserId(row.GetGuid(0)), Username = row.GetString(1) }, cancellation);
        if (found is null)
            return null;
        if (named.Count >= NamedMax)
            named.Clear();
        return named[username] = found;
    }

    /// <param name="seenBy">null for somebody who is not signed in.</param>
    public async Task<Profile?> Profile(string username, UserId? seenBy, CancellationToken cancellation)
    {
        if (!AccountRules.IsUsername(username))
            return null;
        await using var command = source.Command(
            """
            SELECT trader.id, username, trader.created_at, reputation, completed, cancelled,
                   EXISTS (SELECT FROM block WHERE by_id = @seen_by AND blocked_id = trader.id)
            FROM account JOIN trader USING (id) WHERE lower(username) = lower(@username)
            """,
            Sql.Text("username", username), Sql.Uuid("seen_by", seenBy?.Value));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? ReadProfile(row) : null;
    }

    public async Task<bool> HasBlocked(UserId by, UserId blocked, CancellationToken cancellation)
    {
        await using var command = source.Command(
            "SELECT EXISTS (SELECT FROM block WHERE by_id = @by AND blocked_id = @blocked)",
            Sql.Uuid("by", by.Value), Sql.Uuid("blocked", blocked.Value));
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private async Task<T?> One<T>(string sql, NpgsqlParameter parameter, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
        where T : class
    {
        await using var command = source.Command(sql, parameter);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? read(row) : null;
    }

    private static Account ReadAccount(NpgsqlDataReader row) => new()
    {
        Id = new UserId(row.GetGuid(0)),
        Username = row.GetString(1),
        Email = row.GetString(2),
        PasswordHash = row.GetString(3),
        Roles = [.. row.GetFieldValue<string[]>(4)],
        CreatedAt = row.GetFieldValue<DateTimeOffset>(5),
        State = (TraderState)row.GetInt16(6),
    };

    private static Profile ReadProfile(NpgsqlDataReader row) => new()
    {
        Id = new UserId(row.GetGuid(0)),
        Username = row.GetString(1),
        MemberSince = row.GetFieldValue<DateTimeOffset>(2),
        Reputation = row.GetInt32(3),
        CompletedTrades = row.GetInt32(4),
        CancelledTrades = row.GetInt32(5),
        Blocked = row.GetBoolean(6),
    };

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }
}
