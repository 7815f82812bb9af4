using System.Diagnostics;
using Npgsql;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Integration.Hosting;

public sealed class EmbeddedStoresTests : IDisposable
{
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(10);
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"vault-embedded-{Guid.CreateVersion7():n}");

    [Fact]
    public async Task What_is_written_is_there_at_the_next_start()
    {
        await using (var first = await Start()) await Write(first.Settings, "kept");
        await using var second = await Start();

        Assert.Equal(("kept", "kept"), await Read(second.Settings));
    }

    [Fact]
    public async Task A_killed_embedded_program_leaves_nothing_that_keeps_the_next_from_starting_with_the_same_data()
    {
        var first = await Start();
        await Write(first.Settings, "kept");
        await WaitUntilRedisHasItOnDisk();
        using (var program = Process.GetProcessById(first.ProcessId!.Value))
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
        Assert.True(await Ports.Listens(first.Settings.DatabaseUrl!), "PostgreSQL should have outlived the killed program");

        await using var second = await Start();

        Assert.Equal(("kept", "kept"), await Read(second.Settings));
        Assert.False(await Ports.Listens(first.Settings.DatabaseUrl!));
        await first.DisposeAsync();
    }

    [Fact]
    public async Task When_the_parent_goes_both_stores_stop_within_ten_seconds()
    {
        // The kernel closes a dead parent's end of the pipe; closing it is the same to the program.
        using var program = EmbeddedProgram.Start(folder, "--fast");
        var settings = Urls((await program.StandardOutput.ReadLineAsync())!);
        Assert.True(await Ports.Listens(settings.DatabaseUrl) && await Ports.Listens(settings.RedisUrl));

        program.StandardInput.Close();
        using var patience = new CancellationTokenSource(Gone);
        await program.WaitForExitAsync(patience.Token);

        Assert.Equal(0, program.ExitCode);
        Assert.False(await Ports.Listens(settings.DatabaseUrl));
        Assert.False(await Ports.Listens(settings.RedisUrl));
    }

    [Fact]
    public async Task A_second_program_in_the_same_folder_refuses_unless_it_may_join()
    {
        await using var first = await Start();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Start("--wait", "0"));
        await using var joined = await EmbeddedStores.Start(TestSettings.In(folder), ["--fast"], orJoin: true);

        Assert.Contains(folder, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(first.Settings.DatabaseUrl, joined.Settings.DatabaseUrl);
        Assert.Null(joined.ProcessId);
    }

    [Fact]
    public async Task Neither_store_lets_anybody_in_without_its_password()
    {
        await using var stores = await Start();
        var database = new UriBuilder(stores.Settings.DatabaseUrl!) { Password = "wrong" }.Uri.ToString();
        var redis = RedisUrls.Parse(stores.Settings.RedisUrl!);
        redis.Password = "wrong";

        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(database));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => source.OpenConnectionAsync().AsTask());
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis);

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        Assert.False(connection.IsConnected);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private Task<EmbeddedStores> Start(params string[] more) => EmbeddedStores.Start(TestSettings.In(folder), ["--fast", .. more]);

    private static EmbeddedReady Urls(string line) =>
        System.Text.Json.JsonSerializer.Deserialize<EmbeddedReady>(line, System.Text.Json.JsonSerializerOptions.Web)!;

    private static async Task Write(VaultSettings settings, string text)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(settings.DatabaseUrl!));
        await using var command = source.CreateCommand($"CREATE TABLE note AS SELECT '{text}' AS text");
        await command.ExecuteNonQueryAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(RedisUrls.Parse(settings.RedisUrl!));
        await redis.GetDatabase().StringSetAsync("note", text);
        await redis.GetDatabase().HashSetAsync("notes", "note", text);
        // Garnet answers before its log is on disk; from here on both writes are there, whatever is killed.
        await redis.GetDatabase().ExecuteAsync("COMMITAOF");
    }

    private static async Task<(string? Postgres, string? Redis)> Read(VaultSettings settings)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(settings.DatabaseUrl!));
        await using var command = source.CreateCommand("SELECT text FROM note");
        await using var redis = await ConnectionMultiplexer.ConnectAsync(RedisUrls.Parse(settings.RedisUrl!));
        var text = (string?)await redis.GetDatabase().StringGetAsync("note");
        Assert.Equal(text, await redis.GetDatabase().HashGetAsync("notes", "note"));
        return ((string?)await command.ExecuteScalarAsync(), text);
    }

    private async Task WaitUntilRedisHasItOnDisk()
    {
        using var patience = new CancellationTokenSource(Gone);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!OnDisk()) await pause.WaitForNextTickAsync(patience.Token);

        bool OnDisk() => Directory.EnumerateFiles(Path.Combine(folder, "garnet"), "*.log.*", SearchOption.AllDirectories)
            .Any(file => new FileInfo(file).Length > 0);
    }
}
