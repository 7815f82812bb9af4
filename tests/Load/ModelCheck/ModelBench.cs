using System.Globalization;
using PokeTradeVault.Model;

namespace PokeTradeVault.Load.ModelCheck;

/// <summary>The swap explored further than the tests go, with all guards and with each left out.</summary>
internal static class ModelBench
{
    /// <param name="args">Commands, faults and repetitions of one exploration with all guards; none: those of docs/rules.md.</param>
    public static int Run(string[] args, TextWriter output)
    {
        var scenarios = args is [var commands, var faults, var resends]
            ? [Swap(Number(commands), Number(faults), Number(resends))]
            : new[] { Swap(3, 1, 1), Swap(4, 0, 0), Swap(5, 0, 0), Swap(2, 2, 1), Swap(3, 1, 2) };
        output.WriteLine("| explored | states | steps | s | found |");
        output.WriteLine("|---|---|---|---|---|");
        var isTrue = true;
        foreach (var (name, scenario) in scenarios)
        {
            var found = Explorer.Run(scenario, Guard.None);
            isTrue &= Tell(name, found, output);
            foreach (var step in found.Trace) output.WriteLine($"    {step}");
        }

        if (args.Length > 0) return isTrue ? 0 : 1;

        foreach (var guard in Enum.GetValues<Guard>().Where(guard => guard is not Guard.None))
        {
            var scenario = guard switch
            {
                Guard.SweepOwn => Scenario.Stray(faults: 0),
                Guard.LayFree or Guard.Limit => Scenario.Swap(4, 0, 0),
                _ => Scenario.Swap(3, 1, 1),
            };
            var found = Explorer.Run(scenario, guard);
            isTrue &= !Tell($"without {guard}", found, output);
            foreach (var step in found.Trace) output.WriteLine($"    {step}");
        }

        return isTrue ? 0 : 1;
    }

    private static (string Name, Scenario Scenario) Swap(int commands, int faults, int resends) =>
        ($"{commands} commands, {faults} faults, {resends} sent again", Scenario.Swap(commands, faults, resends));

    /// <returns>Whether nothing is wrong in any state.</returns>
    private static bool Tell(string name, Exploration found, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {found.States:N0} | {found.Transitions:N0} | {found.Took.TotalSeconds:0.0} | {found.Broken ?? "nothing"} |"));
        return found.Broken is null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
