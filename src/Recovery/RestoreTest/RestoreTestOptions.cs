using System.Globalization;

namespace PokeTradeVault.Recovery.RestoreTest;

/// <summary>What a restore test restores, and what it expects to find.</summary>
public sealed record RestoreTestOptions
{
    /// <summary>pgBackRest's name of the database's cluster.</summary>
    public string Stanza { get; init; } = "vault";

    /// <summary>A repository of pgBackRest's configuration; null: the first that has a backup. 2 tests the second place.</summary>
    public int? Repository { get; init; }

    /// <summary>A point in time; null: all that was archived.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The database's name in the cluster.</summary>
    public string Database { get; init; } = "vault";

    /// <summary>A superuser of the cluster, by which the restored copy is entered.</summary>
    public string User { get; init; } = "postgres";

    /// <summary>Folder of PostgreSQL's own programs; null: the newest under <c>/usr/lib/postgresql</c>.</summary>
    public string? Binaries { get; init; }

    /// <summary>An empty or missing folder with room for the whole database; null: one in the system's temporary folder.</summary>
    public string? Work { get; init; }

    /// <summary>The user that pgBackRest and PostgreSQL run as, where root runs the test: PostgreSQL refuses root.</summary>
    public string? As { get; init; }

    /// <summary>Where the report is written too, beside standard output.</summary>
    public string? Report { get; init; }

    /// <summary>Least number of traders in a backup that is whole; 0 lets an empty database pass.</summary>
    public long TradersLeast { get; init; } = 1;

    /// <summary>How long the archive may be behind: older newest events fail the test; null: however old.</summary>
    public TimeSpan? OldestEvent { get; init; }

    /// <returns>Null where an argument is not known.</returns>
    public static RestoreTestOptions? Parse(string[] args)
    {
        var options = new RestoreTestOptions();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length) return null;
            var value = args[i + 1];
            switch (args[i])
            {
                case "--stanza": options = options with { Stanza = value }; break;
                case "--repo" when Number(value) is { } number: options = options with { Repository = number }; break;
                case "--to" when Time(value) is { } time: options = options with { To = time }; break;
                case "--database": options = options with { Database = value }; break;
                case "--user": options = options with { User = value }; break;
                case "--binaries": options = options with { Binaries = Path.GetFullPath(value) }; break;
                case "--work": options = options with { Work = Path.GetFullPath(value) }; break;
                case "--as": options = options with { As = value }; break;
                case "--report": options = options with { Report = Path.GetFullPath(value) }; break;
                case "--traders" when Number(value) is { } least: options = options with { TradersLeast = least }; break;
                case "--oldest-hours" when Number(value) is { } hours: options = options with { OldestEvent = TimeSpan.FromHours(hours) }; break;
                default: return null;
            }
        }
        return options;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
