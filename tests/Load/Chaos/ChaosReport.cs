using System.Globalization;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos;

/// <summary>A run as Markdown, as docs/load.md quotes it.</summary>
internal static class ChaosReport
{
    private const int ViolationsShown = 40;

    public static void Write(ChaosResult result, TextWriter to)
    {
        Line(to, $"");
        Line(to, $"| Crash test, seed {result.Options.Seed} | |");
        Line(to, $"|---|---|");
        Line(to, $"| took | {result.Took.TotalMinutes:0.0} min |");
        Line(to, $"| faults | {result.Recoveries.Count} |");
        Line(to, $"| trades completed; of these acknowledged | {result.Completed}; {result.Acknowledged} |");
        Line(to, $"| commands; sendings | {result.Commands.Count}; {result.Commands.Sum(command => command.Sendings)} |");
        foreach (var fate in result.Commands.CountBy(command => command.Fate).OrderBy(fate => fate.Key)) Line(to, $"| commands {Name(fate.Key)} | {fate.Value} |");
        Line(to, $"| commands of which some sending had no known outcome | {result.Commands.Count(HadUnknown)} |");
        Line(to, $"| rooms followed by a browser; connections made again; pushes | {result.Followed}; {result.Connections}; {result.Pushed} |");
        Line(to, $"| chains verified | {result.Chains} |");
        Line(to, $"| violations | {result.Violations.Count} |");
        Line(to, $"");
        Line(to, $"| Fault | times | until trades go on, median s | longest s | until locks are gone, longest s |");
        Line(to, $"|---|---|---|---|---|");
        foreach (var kind in result.Recoveries.GroupBy(recovered => recovered.Fault).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var seconds = kind.Select(recovered => recovered.Seconds).Order().ToList();
            Line(to, $"| {kind.Key} | {seconds.Count} | {seconds[seconds.Count / 2]:0.0} | {seconds[^1]:0.0} | {kind.Max(recovered => recovered.LockSeconds):0.0} |");
        }
        Line(to, $"");
        foreach (var violation in result.Violations.Take(ViolationsShown)) Line(to, $"- {violation}");
    }

    private static bool HadUnknown(Command command) =>
        command.Answers.Any(given => given.Answer.Outcome is Outcome.Unknown) || command.Answers.Count < command.Sendings;

    private static string Name(Outcome fate) => fate switch
    {
        Outcome.Accepted => "accepted",
        Outcome.Refused => "refused",
        _ => "of unknown outcome, never sent again",
    };

    private static void Line(TextWriter to, FormattableString text) => to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
