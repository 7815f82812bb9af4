using System.Diagnostics;
using Npgsql;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Database;

namespace PokeTradeVault.Production;

/// <summary>deploy/database/app-role.sql, as AWS' and Kubernetes' jobs run it, and the change of the programs' password in docs/secrets.md.</summary>
[Collection(nameof(SharedTopology))]
public sealed class AppRoleFileTests(SharedTopology shared)
{
    private const string Role = "vault_hosted";

    private PostgresInstance Primary => shared.Topology.Stores.Primary;

    [Fact]
    public async Task Two_logins_of_one_role_let_the_password_change_without_a_pause()
    {
        await Primary.Run("CREATE DATABASE hosted");
        try
        {
            var (first, second) = (Url("hosted_1", "First-Pass-1"), Url("hosted_2", "it's-%26-other"));
            await MakeLogin(first);
            await Migrator.Up(new MigrationTarget { Url = Owner, AppRole = Role });
            await MakeLogin(second);
            await MakeLogin(second);

            Assert.Equal(0L, await Count(first));
            Assert.Equal(0L, await Count(second));
            await Refuses(second, "UPDATE transfer SET hash = NULL", PostgresErrorCodes.InsufficientPrivilege);
            await Refuses(second, "CREATE TABLE mine (id int)", PostgresErrorCodes.InsufficientPrivilege);

            await Primary.Run("ALTER ROLE hosted_1 NOLOGIN");
            await Refuses(first, "SELECT 1", PostgresErrorCodes.InvalidAuthorizationSpecification);
            Assert.Equal(0L, await Count(second));
        }
        finally
        {
            await Primary.Run("DROP DATABASE hosted WITH (FORCE)");
            foreach (var role in (string[])["hosted_1", "hosted_2", Role]) await Primary.Run($"DROP ROLE IF EXISTS {role}");
        }
    }

    private string Owner => Primary.Url("postgres", "hosted");

    private string Url(string login, string password) => $"postgres://{login}:{password}@127.0.0.1:{Primary.Port}/hosted";

    private async Task MakeLogin(string url)
    {
        var file = Path.Combine(Repository.Root, "deploy", "database", "app-role.sql");
        var start = new ProcessStartInfo(SystemPrograms.FindPostgres("psql"), [Owner, "-v", "ON_ERROR_STOP=1", "-v", $"role={Role}", "-v", $"url={url}", "-f", file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var psql = Process.Start(start)!;
        var (told, complained) = (psql.StandardOutput.ReadToEndAsync(), psql.StandardError.ReadToEndAsync());
        await psql.WaitForExitAsync();
        Assert.True(psql.ExitCode == 0, await told + await complained);
    }

    private static async Task<object?> Count(string url)
    {
        await using var source = NpgsqlDataSource.Create(Settings.PostgresUrl.ForMigrations(url));
        await using var command = source.CreateCommand("SELECT count(*) FROM transfer");
        return await command.ExecuteScalarAsync();
    }

    private static async Task Refuses(string url, string sql, string code)
    {
        var refusal = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var source = NpgsqlDataSource.Create(Settings.PostgresUrl.ForMigrations(url));
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        });
        Assert.Equal(code, refusal.SqlState);
    }
}
