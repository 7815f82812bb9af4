using System.Text.Json;
using Npgsql;
using PokeTradeVault.Recovery;
using PokeTradeVault.Recovery.Audit;
using PokeTradeVault.Recovery.RestoreTest;
using PokeTradeVault.Settings;
using StackExchange.Redis;

const string Usage = """
    After a disaster, and before one.
      audit                    checks what must hold of the rows of DATABASE_MIGRATION_URL or DATABASE_URL; changes nothing
      after-restore            ends every session and forgets what is cached, in REDIS_URL and REDIS_CACHE_URL; CLUSTER_ID must be the new one
      restore-test             restores a backup of pgBackRest beside the server, migrates it, checks it, deletes it
        --stanza vault  --repo NUMBER  --to TIME  --database vault  --user postgres  --binaries FOLDER  --work FOLDER
        --as USER (for root)  --report FILE  --traders LEAST  --oldest-hours HOURS
    Reports are JSON on standard output. Exit code 0: all is well; 1: something is wrong; 2: called the wrong way.
    """;

try
{
    return args switch
    {
        ["audit"] => await Audit(),
        ["after-restore"] => await Forget(),
        ["restore-test", .. var more] when RestoreTestOptions.Parse(more) is { } options => await TestRestore(options),
        _ => await Refuse(),
    };
}
catch (Exception problem) when (problem is SettingsException or NpgsqlException or RedisException or InvalidOperationException or IOException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

static async Task<int> Audit()
{
    await using var stores = await EmbeddedStores.Ensure(VaultSettings.FromEnvironment(Needs.Database), orJoin: true);
    await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(stores.Settings.DatabaseMigrationUrl ?? stores.Settings.DatabaseUrl!));
    var report = await LedgerAudit.Run(source);
    Console.WriteLine(JsonSerializer.Serialize(report, ReportFormat.Options));
    return report.Passed ? 0 : 1;
}

static async Task<int> Forget()
{
    var settings = VaultSettings.FromEnvironment(Needs.Redis);
    Console.WriteLine($"{await AfterRestore.Forget(settings)} keys of {settings.ServiceId} are gone. Start the programs with CLUSTER_ID={settings.ClusterId}.");
    return 0;
}

static async Task<int> TestRestore(RestoreTestOptions options)
{
    var report = await RestoreTest.Run(options, TimeProvider.System);
    var text = JsonSerializer.Serialize(report, ReportFormat.Options);
    Console.WriteLine(text);
    if (options.Report is { } file) await File.WriteAllTextAsync(file, text);
    return report.Passed ? 0 : 1;
}

static async Task<int> Refuse()
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}
