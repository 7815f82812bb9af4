using Npgsql;
using NpgsqlTypes;
using PokeTradeVault.Load.Crowd;
using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Setup;

/// <summary>
/// Writes traders with full vaults straight into a migrated database, beside whoever is in it already: by COPY, all of it in
/// one transaction. Passwords are hashed once, at bcrypt's lowest cost: what signing in costs is not what is measured.
/// </summary>
internal static class DatabaseCast
{
    private const int HashCost = 4;

    /// <param name="url">Of somebody who may write these tables.</param>
    /// <param name="isNew">Whether nobody uses the database yet: then indexes are built after the rows, in a fraction of the time.</param>
    public static async Task<IReadOnlyList<Role>> Write(string url, CastList cast, int traders, int pokemon, int seed, bool isNew, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(url);
        await connection.OpenAsync(cancellation);
        await IndexesAside.Run(connection, "SET statement_timeout = 0");
        var (now, maker) = (TimeProvider.System.GetUtcNow(), new CrowdPokemon(seed));
        var roles = Enumerable.Range(0, traders).Select(number => new Role(Guid.CreateVersion7(now), cast.NameOf(number), Vault(pokemon, now))).ToList();
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            await Traders(connection, roles, now);
            await Accounts(connection, roles, BCrypt.Net.BCrypt.HashPassword(cast.Password, HashCost), now);
            if (isNew) await IndexesAside.Fill(connection, "pokemon", () => Pokemon(connection, roles, maker, now));
            else await Pokemon(connection, roles, maker, now);
            await transaction.CommitAsync(cancellation);
        }

        // What autovacuum would do in its own time; without it the first minutes measure plans for empty tables.
        foreach (var table in (string[])["trader", "account", "pokemon"]) await IndexesAside.Run(connection, $"{(isNew ? "VACUUM (ANALYZE)" : "ANALYZE")} {table}");
        return roles;
    }

    private static Held[] Vault(int pokemon, DateTimeOffset now) => [.. Enumerable.Range(0, pokemon).Select(_ => new Held(Guid.CreateVersion7(now), 1, ForTrade: true))];

    private static async Task Traders(NpgsqlConnection connection, List<Role> roles, DateTimeOffset now)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY trader (id, live_count, created_at) FROM STDIN (FORMAT binary)");
        foreach (var role in roles)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(role.Id);
            await copy.WriteAsync(role.Vault.Count, NpgsqlDbType.Integer);
            await copy.WriteAsync(now);
        }

        await copy.CompleteAsync();
    }

    private static async Task Accounts(NpgsqlConnection connection, List<Role> roles, string hash, DateTimeOffset now)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY account (id, username, email, password_hash, created_at) FROM STDIN (FORMAT binary)");
        foreach (var role in roles)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(role.Id);
            await copy.WriteAsync(role.Name);
            await copy.WriteAsync($"{role.Name}@example.org");
            await copy.WriteAsync(hash);
            await copy.WriteAsync(now);
        }

        await copy.CompleteAsync();
    }

    private static async Task Pokemon(NpgsqlConnection connection, List<Role> roles, CrowdPokemon maker, DateTimeOffset now)
    {
        await using var table = await CrowdTable.Open(connection);
        foreach (var role in roles)
        {
            var trainer = new CrowdTrader(role.Id, role.Name, 1);
            for (var place = 0; place < role.Vault.Count; place++)
            {
                var pokemon = maker.Make(trainer, place, now);
                await table.Write(role.Id, pokemon with
                {
                    Id = new(role.Vault[place].Id),
                    Own = pokemon.Own with { ForTrade = true, Favourite = false },
                    OwnLock = null,
                }, deletedAt: null);
            }
        }

        await table.Complete();
    }
}
