using System.Globalization;
using System.Text.RegularExpressions;

namespace PokeTradeVault.Load.Scaling;

/// <summary>How many activations a silo has, and how many calls they have had, by the kind of grain: read from its metrics.</summary>
internal sealed partial record GrainCounts(IReadOnlyDictionary<string, double> Activations, IReadOnlyDictionary<string, double> Calls)
{
    public static async Task<GrainCounts> Of(Uri metrics)
    {
        using var client = new HttpClient();
        return Read(await client.GetStringAsync(new Uri(metrics, "/metrics")));
    }

    public static GrainCounts Read(string text) => new(Read(text, "orleans_grains"), Read(text, "vault_grain_calls_total"));

    private static Dictionary<string, double> Read(string text, string name) => Samples().Matches(text)
        .Where(match => match.Groups["name"].Value == name)
        .GroupBy(match => match.Groups["grain"].Value, match => double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture))
        .ToDictionary(group => group.Key, group => group.Sum());

    [GeneratedRegex("""^(?<name>\w+)\{[^}]*?(?:type|grain)="(?<grain>[^"]*)"[^}]*\} (?<value>[0-9.eE+-]+)""", RegexOptions.Multiline)]
    private static partial Regex Samples();
}
