using System.Globalization;
using FluentMigrator;
using FluentMigrator.Infrastructure;
using FluentMigrator.Runner;

namespace PokeTradeVault.Database;

/// <summary>Reads <c>Migrations/NNNN_name.up.sql</c> and <c>.down.sql</c>, which are built into this assembly.</summary>
internal sealed class SqlMigrations : IMigrationInformationLoader
{
    private const string UpEnding = ".up.sql";

    /// <summary>All steps by version.</summary>
    public static IReadOnlyList<SqlMigration> All { get; } = [.. Resources().Order(StringComparer.Ordinal).Select(Read)];

    public SortedList<long, IMigrationInfo> LoadMigrations()
    {
        var list = new SortedList<long, IMigrationInfo>();
        foreach (var migration in All)
            list.Add(migration.Version, new MigrationInfo(migration.Version, migration.Name, TransactionBehavior.Default, isBreakingChange: false, () => migration));
        return list;
    }

    private static IEnumerable<string> Resources() =>
        typeof(SqlMigrations).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(UpEnding, StringComparison.Ordinal));

    private static SqlMigration Read(string resource)
    {
        var title = resource[..^UpEnding.Length];
        var number = title[..title.IndexOf('_', StringComparison.Ordinal)];
        return new(long.Parse(number, CultureInfo.InvariantCulture), title, Text(resource), Text(title + ".down.sql"));
    }

    private static string Text(string resource)
    {
        using var stream = typeof(SqlMigrations).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The migration {resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
