using System.Text.RegularExpressions;
using PokeTradeVault.Settings;
using PokeTradeVault.Unit.Architecture;

namespace PokeTradeVault.Unit.Settings;

/// <summary>docs/operations.md, "Environment variables": the table is all that is read, and nothing else.</summary>
public sealed partial class SettingsTableTests
{
    private static readonly string Section = Operations().Split("### Environment variables", 2)[1].Split("\n### ", 2)[0];

    [Fact]
    public void Each_key_that_is_read_stands_in_the_table_and_each_that_stands_there_is_read()
    {
        var documented = Rows().SelectMany(row => Keys(row[0])).ToList();

        Assert.Empty(KeysRead().Except(documented));
        Assert.Empty(documented.Except(KeysRead()));
    }

    [Fact]
    public void Each_row_says_which_form_its_keys_have_and_what_they_are_without_it() =>
        Assert.All(Rows(), row =>
        {
            Assert.Equal(4, row.Length);
            Assert.False(row[1].Length == 0 || row[2].Length == 0, $"{row[0]} has an empty cell");
        });

    [Fact]
    public void What_holds_a_password_or_a_key_is_called_a_secret()
    {
        var secret = Rows().Where(row => row[3].Length > 0).SelectMany(row => Keys(row[0])).ToHashSet();

        Assert.Superset(
            new HashSet<string>
            {
                "DATABASE_URL", "DATABASE_READ_URL", "DATABASE_MIGRATION_URL", "REDIS_URL", "REDIS_CACHE_URL", "JWT_SECRET", "JWT_SECRET_PREVIOUS",
                "SENTRY_DSN", "SMTP_URL",
            },
            secret);
    }

    [Fact]
    public void Each_section_of_options_is_named_below_the_table()
    {
        var sources = Repository.TrackedFiles("src/*.cs").Select(Repository.Read).ToList();
        var bound = sources.SelectMany(source => SectionBound().Matches(source)).Select(match => match.Groups["name"].Value);
        var named = sources.SelectMany(source => SectionConstant().Matches(source)).Select(match => match.Groups["name"].Value);

        Assert.All(bound.Concat(named).Distinct(), name => Assert.Contains($"`{name}`", Section, StringComparison.Ordinal));
    }

    private static HashSet<string> KeysRead()
    {
        // A pod, so that what only a pod needs is read too.
        var reader = new SettingsReader(new Dictionary<string, string?> { ["SILO_KUBERNETES"] = "true", ["VAULT_FOLDER"] = Path.GetTempPath() });
        Assert.Throws<SettingsException>(() => VaultSettingsParser.Parse(reader, Needs.Api));
        return [.. reader.Asked];
    }

    private static IEnumerable<string[]> Rows() => Section.Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" |").Select(cell => cell.Trim(' ', '|')).ToArray())
        .Select(cells => cells.Length == 3 ? [.. cells, ""] : cells);

    private static IEnumerable<string> Keys(string cell) => InTicks().Matches(cell).Select(match => match.Groups["name"].Value);

    private static string Operations() => Repository.Read("docs/operations.md");

    [GeneratedRegex("`(?<name>[A-Z_]+)`")]
    private static partial Regex InTicks();

    [GeneratedRegex("""(BindConfiguration|GetSection)\("(?<name>\w+)"\)""")]
    private static partial Regex SectionBound();

    [GeneratedRegex("""const string Section = "(?<name>\w+)";""")]
    private static partial Regex SectionConstant();
}
