using System.Globalization;

namespace PokeTradeVault.Smoke;

/// <summary>What to try, and as whom.</summary>
internal sealed record SmokeOptions
{
    public required Uri Address { get; init; }

    public required Login First { get; init; }

    public required Login Second { get; init; }

    /// <summary>Whether the accounts are made where there are none.</summary>
    public bool Register { get; init; }

    /// <summary>What <c>/health</c> must name as its release; null: whatever runs.</summary>
    public string? Release { get; init; }

    /// <summary>How long the address may take to become ready, 1 to 3600 s.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(60);

    /// <param name="args">As of the command line.</param>
    /// <param name="variable">An environment variable's value.</param>
    /// <param name="wrong">What to tell; empty where the usage tells it.</param>
    public static SmokeOptions? Parse(IReadOnlyList<string> args, Func<string, string?> variable, out string wrong)
    {
        wrong = "";
        if (args.Count == 0 || !Uri.TryCreate(args[0], UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        var (register, release, wait) = (false, (string?)null, 60);
        for (var i = 1; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--register": register = true; break;
                case "--release" when i + 1 < args.Count: release = args[++i]; break;
                case "--wait" when i + 1 < args.Count && Seconds(args[i + 1]) is { } seconds: (wait, i) = (seconds, i + 1); break;
                default: return null;
            }
        }

        var users = Users(variable) ?? (register ? [Login.New(), Login.New()] : []);
        if (users is [{ } first, { } second] && !first.Name.Equals(second.Name, StringComparison.OrdinalIgnoreCase))
        {
            return new()
            {
                Address = new Uri(address.GetLeftPart(UriPartial.Authority)),
                First = first,
                Second = second,
                Register = register,
                Release = release,
                Wait = TimeSpan.FromSeconds(wait),
            };
        }

        wrong = "SMOKE_USERS: must name two accounts as name:password, one a line or parted by blanks.";
        return null;
    }

    private static int? Seconds(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 3600 ? seconds : null;

    private static Login?[]? Users(Func<string, string?> variable)
    {
        var text = variable("SMOKE_USERS_FILE") is { Length: > 0 } file ? File.ReadAllText(file) : variable("SMOKE_USERS");
        return string.IsNullOrWhiteSpace(text)
            ? null
            : [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Login.Parse)];
    }
}
