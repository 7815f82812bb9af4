using System.Globalization;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Cluster.Rollout;

/// <summary>What an operator asks of a running topology.</summary>
internal sealed record RolloutRequest
{
    public const string Usage = """
        rollout rolling | gradual | blue-green [--to current|previous] [--faults PERCENT] [--watch SECONDS] [--requests N]
                               replaces every silo and API of ./dev cluster --production while it serves; goes back where more than
                               PERCENT (1) of the requests fail, watching each step for SECONDS (30) and N (50) requests
        rollout stop           goes back
        rollout status         what runs
        """;

    public required string What { get; init; }

    public Build To { get; init; } = Build.Current;

    public RolloutOptions Options { get; init; } = new();

    /// <returns>null where the arguments are wrong.</returns>
    public static RolloutRequest? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || arguments[0] is not ("rolling" or "gradual" or "blue-green" or "stop" or "status")) return null;
        RolloutRequest? request = new() { What = arguments[0] };
        for (var i = 1; i < arguments.Count && request is not null; i += 2)
            request = i + 1 < arguments.Count ? request.With(arguments[i], arguments[i + 1]) : null;
        return request;
    }

    private RolloutRequest? With(string key, string value) => (key, value, Number(value)) switch
    {
        ("--to", "current", _) => this with { To = Build.Current },
        ("--to", "previous", _) => this with { To = Build.Previous },
        ("--faults", _, >= 0 and <= 100 and var percent) => this with { Options = Options with { FaultsMost = percent / 100 } },
        ("--watch", _, >= 0 and <= 300 and var seconds) => this with { Options = Options with { WatchLeast = TimeSpan.FromSeconds(seconds) } },
        ("--requests", _, >= 0 and <= 1_000_000 and var requests) => this with { Options = Options with { RequestsLeast = (int)requests } },
        _ => null,
    };

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
