using System.Globalization;

namespace PokeTradeVault.Cluster;

/// <summary>What the command line asks for.</summary>
internal sealed record ClusterArguments
{
    public const string Usage = "cluster [--silos N] [--apis N] [--production]: 1 to 9 each, by default 2 and 2, in production 3 and 2";

    private const int Most = 9;

    public int? Silos { get; private init; }

    public int? Apis { get; private init; }

    /// <summary>Whether everything runs as it does in production, else as a developer's machine has it.</summary>
    public bool Production { get; private init; }

    /// <returns>Null where it can't be understood.</returns>
    public static ClusterArguments? Parse(IReadOnlyList<string> args)
    {
        var arguments = new ClusterArguments();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--production": arguments = arguments with { Production = true }; break;
                case "--silos" when Number(args, i + 1) is { } silos: (arguments, i) = (arguments with { Silos = silos }, i + 1); break;
                case "--apis" when Number(args, i + 1) is { } apis: (arguments, i) = (arguments with { Apis = apis }, i + 1); break;
                default: return null;
            }
        }
        return arguments;
    }

    private static int? Number(IReadOnlyList<string> args, int at) =>
        at < args.Count && int.TryParse(args[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most
            ? number
            : null;
}
