using System.Globalization;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Embedded;

internal sealed record EmbeddedArguments
{
    public const string Usage = """
        A private PostgreSQL and Garnet on this machine's loopback address.
          (nothing)             runs both until it is told to stop
          backup                copies the database, whether it runs or not, and keeps its changes from then on
          restore [--to TIME]   brings the database back to that time, or to its newest state; nothing may run
          --folder FOLDER       where data and secrets are kept (default .vault, VAULT_FOLDER)
          --binaries FOLDER     the folder 'native' of an @embedded-postgres package (default: found under src/Embedded)
          --postgres-port PORT  default 0: a free one (VAULT_POSTGRES_PORT)
          --redis-port PORT     default 0: a free one (VAULT_REDIS_PORT)
          --wait SECONDS        for another program in that folder to stop, default 8
          --fast                for tests: PostgreSQL does not wait for the disk
          --child               stop when standard input closes, and leave signals to the parent
        """;

    /// <summary>What to do; null: run both stores.</summary>
    public string? Verb { get; private init; }

    /// <summary>The time to restore; null: all that there is.</summary>
    public DateTimeOffset? To { get; private init; }

    public string Folder { get; private init; } = Environment.GetEnvironmentVariable("VAULT_FOLDER") ?? VaultFolder.Default();

    public string? Binaries { get; private init; }

    public int PostgresPort { get; private init; } = PortOf("VAULT_POSTGRES_PORT");

    public int RedisPort { get; private init; } = PortOf("VAULT_REDIS_PORT");

    public TimeSpan Wait { get; private init; } = TimeSpan.FromSeconds(8);

    public bool Fast { get; private init; }

    public bool Child { get; private init; }

    /// <returns>Null where an argument is not known.</returns>
    public static EmbeddedArguments? Parse(string[] args)
    {
        var parsed = new EmbeddedArguments();
        for (var i = 0; i < args.Length; i++)
        {
            var next = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i], next)
            {
                case ("--fast", _): parsed = parsed with { Fast = true }; continue;
                case ("--child", _): parsed = parsed with { Child = true }; continue;
                case ("backup" or "restore", _) when i == 0: parsed = parsed with { Verb = args[i] }; continue;
                case ("--to", not null) when parsed.Verb is "restore" && Time(next) is { } time: parsed = parsed with { To = time }; break;
                case ("--folder", not null): parsed = parsed with { Folder = next }; break;
                case ("--binaries", not null): parsed = parsed with { Binaries = next }; break;
                case ("--postgres-port", not null) when Number(next) is { } port: parsed = parsed with { PostgresPort = port }; break;
                case ("--redis-port", not null) when Number(next) is { } port: parsed = parsed with { RedisPort = port }; break;
                case ("--wait", not null) when Number(next) is { } seconds: parsed = parsed with { Wait = TimeSpan.FromSeconds(seconds) }; break;
                default: return null;
            }
            i++;
        }
        return parsed with { Folder = Path.GetFullPath(parsed.Folder) };
    }

    private static int PortOf(string key) => Number(Environment.GetEnvironmentVariable(key)) ?? 0;

    /// <summary>With a zone, or in the machine's own.</summary>
    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time) ? time : null;

    private static int? Number(string? text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
