using System.Globalization;
using Npgsql;
using PokeTradeVault.Database;
using PokeTradeVault.Settings;

const string Usage = """
    Migrates the database of DATABASE_MIGRATION_URL (default DATABASE_URL; in Development with neither, the embedded one).
    In Production BACKUP_COMMAND runs first where the database has something in it.
      up              all steps that are missing
      down            one step back
      down VERSION    back to that version; 0 leaves an empty database
      status          every step, and whether the database has it; exit code 3 if one is missing
    """;

try
{
    return await Run();
}
catch (Exception problem) when (problem is SettingsException or InvalidOperationException || problem.GetBaseException() is NpgsqlException)
{
    await Console.Error.WriteLineAsync(problem is SettingsException or InvalidOperationException ? problem.Message : problem.GetBaseException().Message);
    return 1;
}

async Task<int> Run()
{
    if (args is not (["up" or "down" or "status"] or ["down", _])) return await Refuse();
    await using var stores = await EmbeddedStores.Ensure(VaultSettings.FromEnvironment(Needs.Database), orJoin: true);
    var target = await Target(stores.Settings);
    switch (args)
    {
        case ["up"]: await Migrator.Up(target); break;
        case ["down"]: await Migrator.DownOne(target); break;
        case ["down", var text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version):
            await Migrator.Down(target, version);
            break;
        case ["status"]: break;
        default: return await Refuse();
    }
    var status = await Migrator.Status(target.Url);
    foreach (var step in status) Console.WriteLine($"{(step.Applied ? "applied" : "missing")}  {step.Name}");
    return args is ["status"] && status.Any(step => !step.Applied) ? 3 : 0;
}

static async Task<MigrationTarget> Target(VaultSettings settings)
{
    if (settings is { IsProduction: true, DatabaseMigrationUrl: null })
        await Console.Error.WriteLineAsync("DATABASE_MIGRATION_URL is not set: migrating as the role of DATABASE_URL, which then owns the tables.");
    return MigrationTarget.Of(settings);
}

static async Task<int> Refuse()
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}
