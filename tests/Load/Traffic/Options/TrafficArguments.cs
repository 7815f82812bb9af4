using System.Globalization;
using System.Net;

namespace PokeTradeVault.Load.Traffic.Options;

/// <summary>Reads the command line; what is wrong with it is told by the option's name and the reason.</summary>
internal sealed class TrafficArguments
{
    private const int WorkersDefault = 64;
    private readonly Queue<string> left;
    private readonly List<string> wrong = [];
    private readonly HashSet<string> named = [];
    private TrafficOptions options;

    private TrafficArguments(IEnumerable<string> args, string? databaseUrl)
    {
        left = new(args);
        options = new() { DatabaseUrl = databaseUrl };
    }

    /// <param name="databaseUrl"><c>DATABASE_URL</c>, where it is set.</param>
    /// <returns>The options, or a sentence for everything that is wrong.</returns>
    public static (TrafficOptions? Options, IReadOnlyList<string> Wrong) Parse(IEnumerable<string> args, string? databaseUrl, int seed)
    {
        var arguments = new TrafficArguments(args, string.IsNullOrWhiteSpace(databaseUrl) ? null : databaseUrl);
        arguments.options = arguments.options with { Seed = seed };
        arguments.Read();
        arguments.Defaults();
        arguments.Check();
        return arguments.wrong.Count == 0 ? (arguments.options, []) : (null, arguments.wrong);
    }

    private void Read()
    {
        while (left.TryDequeue(out var word))
        {
            named.Add(word);
            options = word switch
            {
                "--traders" => options with { Traders = Number(word, 2, 100_000) },
                "--pokemon" => options with { Pokemon = Number(word, 2, 500) },
                "--online" => options with { Online = Number(word, 2, 100_000) },
                "--rooms" => options with { Rooms = Number(word, 1, 50_000) },
                "--rate" => options with { Rate = Rate(word) },
                "--as-fast-as-possible" => options with { Workers = IsNumberNext ? Number(word, 1, 10_000) : WorkersDefault },
                "--ramp" => options with { Ramp = Time(word, TimeSpan.Zero) },
                "--duration" => options with { Duration = Time(word, TimeSpan.FromSeconds(1)) },
                "--mix" => options with { Mix = MixOf(word) },
                "--seed" => options with { Seed = Number(word, 0, int.MaxValue) },
                "--out" => options with { Folder = Value(word) },
                "--silos" => options with { Silos = Number(word, 0, 16) },
                "--apis" => options with { Apis = Number(word, 1, 16) },
                "--metrics" => options with { Metrics = Named(word, options.Metrics, AddressOf) },
                "--process" => options with { Processes = Named(word, options.Processes, ProcessOf) },
                "--soak" => options with { Soak = true },
                "--plain" => options with { Plain = true },
                "--i-own-this-target" => options with { OwnsTarget = true },
                _ when word.StartsWith("--", StringComparison.Ordinal) => Unknown(word),
                _ when AddressOf(word) is { } address => options with { Addresses = [.. options.Addresses, new Uri(address.GetLeftPart(UriPartial.Authority))] },
                _ => Wrong($"{word}: not an address such as http://127.0.0.1:8080"),
            };
        }
    }

    /// <summary>What a soak is where nothing else is said.</summary>
    private void Defaults()
    {
        if (!options.Soak) return;
        if (!named.Contains("--duration")) options = options with { Duration = TimeSpan.FromHours(1) };
        if (!named.Contains("--rate")) options = options with { Rate = 20 };
        if (!named.Contains("--silos") && options.HasOwnHosts && options.Apis >= 1) options = options with { Silos = 2 };
    }

    private void Check()
    {
        if (options.Workers is not null && named.Contains("--rate")) Wrong("--as-fast-as-possible: goes without --rate, which would be the opposite");
        if (options.Soak && options.Workers is not null) Wrong("--soak: needs a steady --rate, not --as-fast-as-possible");
        if (options.Online > options.Traders) Wrong($"--online: {options.Online} of {options.Traders} traders can not be online");
        if (!options.HasOwnHosts && (named.Contains("--silos") || named.Contains("--apis"))) Wrong("--silos, --apis: are of its own hosts, and go without an address");
        if (options.HasOwnHosts && options.DatabaseUrl is not null) Wrong("DATABASE_URL: is set, but no address of the hosts that use it is named; unset it for stores and hosts of the run's own");
        if (options is { Apis: > 1, Silos: 0 }) Wrong("--apis: more than one needs --silos, since a silo within an API must be alone");
        if (options.OwnsTarget) return;
        foreach (var address in options.Addresses.Where(address => !IsHere(address)))
            Wrong($"{address.Authority}: is not this machine. Load is an attack on whoever has not asked for it; --i-own-this-target says that it is yours");
        if (options.DatabaseUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var database) && IsHere(database)))
            Wrong("DATABASE_URL: is not on this machine, and accounts would be written into it; --i-own-this-target says that it is yours");
    }

    /// <summary>By its name alone: what a name leads to is somebody else's word.</summary>
    private static bool IsHere(Uri address) =>
        address.IsLoopback || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private bool IsNumberNext => left.TryPeek(out var next) && int.TryParse(next, out _);

    private string Value(string option)
    {
        if (left.TryDequeue(out var value)) return value;
        Wrong($"{option}: needs a value");
        return "";
    }

    private int Number(string option, int least, int most)
    {
        var text = Value(option);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Wrong(string.Create(CultureInfo.InvariantCulture, $"{option}: must be a whole number from {least:N0} to {most:N0}, not '{text}'"));
        return least;
    }

    private double Rate(string option)
    {
        var text = Value(option);
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is >= 0.1 and <= 100_000) return rate;
        Wrong($"{option}: must be a number of arrivals a second from 0.1 to 100,000, not '{text}'");
        return 1;
    }

    private TimeSpan Time(string option, TimeSpan least)
    {
        var text = Value(option);
        if (Length(text) is { } time && time >= least && time <= TimeSpan.FromDays(1)) return time;
        Wrong($"{option}: must be a time such as 90s, 5m or 1h, of {least.TotalSeconds:0} s to a day, not '{text}'");
        return TimeSpan.FromSeconds(1);
    }

    private static TimeSpan? Length(string text)
    {
        var unit = text.EndsWith('h') ? 3600 : text.EndsWith('m') ? 60 : 1;
        var number = text.TrimEnd('h', 'm', 's');
        return text.Length - number.Length <= 1 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 86_400
            ? TimeSpan.FromSeconds((double)count * unit)
            : null;
    }

    private Mix MixOf(string option)
    {
        if (Mix.Parse(Value(option), out var reason) is { } mix) return mix;
        Wrong($"{option}: {reason}");
        return new();
    }

    private Dictionary<string, T> Named<T>(string option, IReadOnlyDictionary<string, T> before, Func<string, T?> read) where T : class
    {
        var (text, all) = (Value(option), new Dictionary<string, T>(before));
        if (text.Split('=', 2) is [{ Length: > 0 } name, var value] && read(value) is { } thing) all[name] = thing;
        else Wrong($"{option}: must be NAME=VALUE, not '{text}'");
        return all;
    }

    private Dictionary<string, int> Named(string option, IReadOnlyDictionary<string, int> before, Func<string, int?> read)
    {
        var (text, all) = (Value(option), new Dictionary<string, int>(before));
        if (text.Split('=', 2) is [{ Length: > 0 } name, var value] && read(value) is { } number) all[name] = number;
        else Wrong($"{option}: must be NAME=ID of a process that runs on this machine, not '{text}'");
        return all;
    }

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;

    private static int? ProcessOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Directory.Exists($"/proc/{id}") ? id : null;

    private TrafficOptions Unknown(string word)
    {
        // Its value, if it has one, is no address either.
        if (left.TryPeek(out var next) && AddressOf(next) is null && !next.StartsWith("--", StringComparison.Ordinal)) left.Dequeue();
        return Wrong($"{word}: no such option");
    }

    /// <summary>The first thing that is wrong with an option says enough.</summary>
    private TrafficOptions Wrong(string sentence)
    {
        var option = sentence[..(sentence.IndexOf(": ", StringComparison.Ordinal) + 1)];
        if (!wrong.Any(before => before.StartsWith(option, StringComparison.Ordinal))) wrong.Add(sentence);
        return options;
    }
}
