using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production.Backups;

/// <summary>Backups with pgBackRest, for real: trades, a backup, trades, a disaster, and back to a moment in between.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private const int BeforeBackup = 3;
    private const int AfterBackup = 4;
    private const int Lost = 2;
    private readonly ConcurrentQueue<string> log = new();
    private readonly BackupPlace place = new();
    private ProductionTopology? topology;

    private ProductionTopology Topology => topology ?? throw new InvalidOperationException("It has not started.");

    private PostgresInstance Postgres => Topology.Stores.Primary;

    public async ValueTask InitializeAsync()
    {
        await place.Prepare();
        topology = await ProductionTopology.Start(new()
        {
            Silos = 1,
            Apis = 1,
            Replica = false,
            Output = log.Enqueue,
            Variables = TestVariables.Fast,
            PostgresSettings = place.PostgresSettings(),
        });
        await place.Serves(Postgres);
    }

    public async ValueTask DisposeAsync()
    {
        if (topology is not null) await topology.DisposeAsync();
        place.Dispose();
    }

    [Fact]
    public async Task Trades_are_brought_back_to_the_moment_that_was_asked_for_and_the_restored_system_is_a_new_cluster_without_sessions()
    {
        using var client = Topology.Client();
        var (ash, misty) = (await HttpTrader.Register(client, "ash"), await HttpTrader.Register(client, "misty"));
        await Trades(ash, misty, BeforeBackup);
        await place.Must("sh", place.FolderOf("backup.sh"), "full");
        await Trades(ash, misty, AfterBackup);
        var moment = await Scalar<DateTime>("SELECT clock_timestamp()");
        await Trades(ash, misty, Lost);
        await Archived();

        await Disaster();
        await place.Must("sh", place.FolderOf("restore.sh"), moment.ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture));
        await Start();
        await Eventually.Is(() => Scalar<bool>("SELECT NOT pg_is_in_recovery()"), open => open, TimeSpan.FromMinutes(5));

        Assert.Equal((BeforeBackup + AfterBackup) * 2L, await Scalar<long>("SELECT count(*) FROM transfer"));
        await AuditPasses();
        await StartAnew();
        Assert.Equal(401, (await ash.Get("/v1/auth/me")).Status);
        await Task.WhenAll(ash.SignIn(), misty.SignIn());
        Assert.Equal((BeforeBackup + AfterBackup) * 2, (await misty.Get("/v1/pokemon/count")).Must(200).GetProperty("count").GetInt32() + await CountOf(ash));
        await Trades(ash, misty, 1);
        await place.Must("sh", place.FolderOf("backup.sh"), "diff");
        await TheSecondPlaceRestores();
    }

    /// <summary>Each swaps two new Pokémon.</summary>
    private static async Task Trades(HttpTrader ash, HttpTrader misty, int count)
    {
        for (var trade = 0; trade < count; trade++)
        {
            var (mine, theirs) = (await ash.Add(), await misty.Add());
            await ash.Give(misty, mine);
            await misty.Give(ash, theirs);
        }
    }

    private static async Task<int> CountOf(HttpTrader trader) => (await trader.Get("/v1/pokemon/count")).Must(200).GetProperty("count").GetInt32();

    /// <summary>As when a minute has passed: what was written is in the archive.</summary>
    private async Task Archived()
    {
        var segment = await Scalar<string>("SELECT pg_walfile_name(pg_switch_wal())");
        await Eventually.Is(() => Scalar<string?>("SELECT last_archived_wal FROM pg_stat_archiver"),
            last => string.CompareOrdinal(last, segment) >= 0, TimeSpan.FromMinutes(5));
    }

    /// <summary>The server dies and its disk is lost, under running programs, which an operator then stops.</summary>
    private async Task Disaster()
    {
        await Postgres.Kill();
        Directory.Delete(Postgres.DataFolder, recursive: true);
        await place.Must("mkdir", "-m", "700", Postgres.DataFolder);
        foreach (var host in Topology.Apis.Concat(Topology.Silos).ToList()) await Topology.Stop(host);
    }

    private async Task Start()
    {
        try
        {
            await Postgres.Start();
        }
        catch (InvalidOperationException problem)
        {
            Assert.Fail($"{problem.Message}\n{string.Join('\n', log.Where(line => line.StartsWith("postgres", StringComparison.Ordinal)).TakeLast(40))}");
        }
    }

    private async Task AuditPasses()
    {
        var (code, output) = await BackupPlace.Recovery(new Dictionary<string, string> { ["DATABASE_URL"] = Topology.MigrationUrl }, "audit");
        Assert.True(code == 0, output);
    }

    private async Task StartAnew()
    {
        var cluster = $"restored-{Guid.NewGuid():n}";
        var (code, output) = await BackupPlace.Recovery(
            new Dictionary<string, string>
            {
                ["DATABASE_URL"] = Topology.MigrationUrl,
                ["REDIS_URL"] = Topology.RedisUrl,
                ["REDIS_CACHE_URL"] = Topology.CacheUrl,
                ["SERVICE_ID"] = "production",
                ["CLUSTER_ID"] = cluster,
            },
            "after-restore");
        Assert.True(code == 0, output);
        var variables = new Dictionary<string, string?> { ["CLUSTER_ID"] = cluster };
        await Topology.AddSilo(variables: variables);
        await Topology.AddApi(variables: variables);
    }

    private async Task TheSecondPlaceRestores()
    {
        var report = place.FolderOf("report.json");
        var (code, output) = await place.RestoreTest("--repo", "2", "--traders", "2", "--oldest-hours", "1", "--report", report);
        Assert.True(code == 0, output);
        var audit = JsonElement.Parse(await File.ReadAllTextAsync(report)).GetProperty("audit");
        Assert.Equal((BeforeBackup + AfterBackup + 1) * 2L, audit.GetProperty("transfers").GetInt64());

        await Postgres.Run("UPDATE trader SET live_count = live_count + 1", ProductionStores.Database);
        await Archived();
        var (second, told) = await place.RestoreTest("--repo", "1", "--report", report);
        Assert.True(second == 1 && told.Contains("2 x live_count is not what lives in the vault", StringComparison.Ordinal), $"{second}: {told}");
        Assert.False(Directory.Exists(place.FolderOf("restored")), "what was restored should be gone");
    }

    private async Task<T?> Scalar<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(Postgres.Url("postgres", ProductionStores.Database)));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }
}
