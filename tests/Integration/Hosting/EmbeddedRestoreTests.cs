using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Integration.Hosting;

/// <summary><c>./dev backup</c> and <c>./dev restore --to TIME</c>: the embedded database at moments of its past.</summary>
public sealed class EmbeddedRestoreTests : IDisposable
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"vault-restore-{Guid.CreateVersion7():n}");

    [Fact]
    public async Task The_database_goes_back_to_a_moment_and_all_sessions_end()
    {
        DateTimeOffset moment;
        await using (var stores = await Start())
        {
            await Write(stores, "before the copy");
            await Must("backup");
            await Write(stores, "after the copy");
            moment = await Now(stores);
            await Write(stores, "lost");
            await using var redis = await ConnectionMultiplexer.ConnectAsync(RedisUrls.Parse(stores.Settings.RedisUrl!));
            await redis.GetDatabase().StringSetAsync("session", "open");
        }
        var cluster = Read().ClusterId;
        Assert.All(Directory.GetDirectories(Path.Combine(folder, "backups-18")), copy => Assert.True(IsOwnersAlone(copy), $"others can look into {copy}"));

        await Must("restore", "--to", Text(moment));

        await using var restored = await Start();
        Assert.Equal(["before the copy", "after the copy"], await Rows(restored));
        await using var emptied = await ConnectionMultiplexer.ConnectAsync(RedisUrls.Parse(restored.Settings.RedisUrl!));
        Assert.False(await emptied.GetDatabase().KeyExistsAsync("session"));
        Assert.NotEqual(cluster, Read().ClusterId);
        Assert.Equal("poketradevault", Read().ServiceId);
    }

    [Fact]
    public async Task After_a_restore_a_later_moment_can_be_restored_and_then_an_earlier_one()
    {
        DateTimeOffset first, second;
        await using (var stores = await Start())
        {
            await Write(stores, "one");
            await Must("backup");
            first = await Now(stores);
            await Write(stores, "two");
        }
        await Must("restore");
        await using (var stores = await Start())
        {
            await Write(stores, "three");
            second = await Now(stores);
        }

        // Nothing was committed after it: the end of all records is that moment.
        await Must("restore", "--to", Text(second));
        await using (var stores = await Start()) Assert.Equal(["one", "two", "three"], await Rows(stores));
        await Must("restore", "--to", Text(first));
        await using (var stores = await Start()) Assert.Equal(["one"], await Rows(stores));
    }

    [Fact]
    public async Task What_can_not_be_restored_is_refused_and_nothing_is_touched()
    {
        await using (var stores = await Start())
        {
            await Write(stores, "kept");
            Assert.Contains("stop it first", await Refused("restore"), StringComparison.Ordinal);
        }
        Assert.Contains("no copy", await Refused("restore"), StringComparison.Ordinal);
        await Must("backup");
        Assert.Contains("not come yet", await Refused("restore", "--to", Text(TimeProvider.System.GetUtcNow().AddHours(1))), StringComparison.Ordinal);
        Assert.Contains("oldest copy", await Refused("restore", "--to", Text(TimeProvider.System.GetUtcNow().AddDays(-1))), StringComparison.Ordinal);

        await using var after = await Start();
        Assert.Equal(["kept"], await Rows(after));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static bool IsOwnersAlone(string path) => OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == OwnersAlone;

    private static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static async Task Write(EmbeddedStores stores, string text)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(stores.Settings.DatabaseUrl!));
        await using var make = source.CreateCommand("CREATE TABLE IF NOT EXISTS kept (id integer GENERATED ALWAYS AS IDENTITY, text text)");
        await make.ExecuteNonQueryAsync();
        await using var insert = source.CreateCommand("INSERT INTO kept (text) VALUES ($1)");
        insert.Parameters.Add(new() { Value = text });
        await insert.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyList<string>> Rows(EmbeddedStores stores)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(stores.Settings.DatabaseUrl!));
        await using var select = source.CreateCommand("SELECT text FROM kept ORDER BY id");
        await using var reader = await select.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    private static async Task<DateTimeOffset> Now(EmbeddedStores stores)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(stores.Settings.DatabaseUrl!));
        await using var clock = source.CreateCommand("SELECT clock_timestamp()");
        return new((DateTime)(await clock.ExecuteScalarAsync())!);
    }

    private Task<EmbeddedStores> Start() => EmbeddedStores.Start(TestSettings.In(folder), []);

    /// <summary>As a program of this folder reads them at its start.</summary>
    private VaultSettings Read() => TestSettings.In(folder);

    private async Task Must(params string[] arguments)
    {
        var (code, output) = await Run(arguments);
        Assert.True(code == 0, $"{code}: {output}");
    }

    private async Task<string> Refused(params string[] arguments)
    {
        var (code, output) = await Run([.. arguments, "--wait", "0"]);
        Assert.Equal(1, code);
        return output;
    }

    private async Task<(int Code, string Output)> Run(string[] arguments)
    {
        var start = new ProcessStartInfo(EmbeddedProgram.DotnetHost(), [EmbeddedProgram.Sibling("Embedded"), .. arguments, "--folder", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync();
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return (program.ExitCode, $"{output}{await errors}");
    }
}
