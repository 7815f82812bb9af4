using System.Diagnostics;
using System.Text.RegularExpressions;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Firewall;

/// <summary>The rulesets of deploy/firewall let through what docs/security.md says, each loaded in a network of its own.</summary>
public sealed partial class FirewallTests
{
    private const string World = "world";
    private static readonly string[] Machines = ["front", "app", "stores", "watch"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>An address of each network, as the rulesets define them.</summary>
    private static readonly Dictionary<string, string> Sources = new()
    {
        [World] = "203.0.113.5",
        ["front"] = "10.40.0.5",
        ["app"] = "10.40.1.5",
        ["stores"] = "10.40.2.5",
        ["watch"] = "10.40.3.5",
        ["admin"] = "10.40.9.5",
    };

    private static readonly IReadOnlyList<Opening> Openings = Read(File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md")));

    [Fact]
    [Trait("Rule", "S-FIREWALL")]
    public Task Each_machine_is_reached_at_its_ports_by_those_who_may_and_by_nobody_elsewhere() =>
        Task.WhenAll(Machines.Select(IsReachedByThoseWhoMay));

    private static async Task IsReachedByThoseWhoMay(string machine)
    {
        var open = Openings.Where(opening => opening.Machine == machine).ToList();
        var own = open.Select(opening => opening.Port).Distinct().SelectMany(port => Sources.Keys.Select(from => (From: from, Port: port)));
        var others = Openings.Select(opening => opening.Port).Append(12345).Except(open.Select(opening => opening.Port))
            .SelectMany(port => new[] { World, "app" }.Select(from => (From: from, Port: port)));
        var knocks = own.Concat(others).ToList();

        var answers = await Knock(machine, knocks.Select(knock => $"{Sources[knock.From]} {knock.Port}"));

        Assert.Equal(knocks.Select(knock => $"{Sources[knock.From]} {knock.Port} {(IsOpen(knock.From, knock.Port) ? "reached" : "barred")}"), answers);

        bool IsOpen(string from, int port) => open.Any(opening => opening.Port == port && (opening.From == from || opening.From == World));
    }

    /// <summary>The machine's answer to each knock.</summary>
    private static async Task<IReadOnlyList<string>> Knock(string machine, IEnumerable<string> knocks)
    {
        string[] command =
        [
            .. Environment.UserName is "root" ? Array.Empty<string>() : ["sudo", "-n"], SystemPrograms.Find("unshare"), "-n",
            Path.Combine(Repository.Root, "tests", "Production", "Firewall", "reach.sh"), Path.Combine(Repository.Root, "deploy", "firewall", $"{machine}.nft"),
        ];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var script = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (told, complained) = (script.StandardOutput.ReadToEndAsync(patience.Token), script.StandardError.ReadToEndAsync(patience.Token));
            await script.StandardInput.WriteAsync(string.Concat(knocks.Select(knock => $"{knock}\n")));
            script.StandardInput.Close();
            await script.WaitForExitAsync(patience.Token);
            Assert.True(script.ExitCode == 0, $"{await told}{await complained}");
            return (await told).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            if (!script.HasExited) script.Kill(entireProcessTree: true);
        }
    }

    private static List<Opening> Read(string document) =>
    [
        .. from row in Rows().Matches(document[document.IndexOf("## Ports", StringComparison.Ordinal)..])
           from machine in row.Groups[1].Value.Split(", ")
           from port in row.Groups[2].Value.Split(", ")
           from source in row.Groups[3].Value.Split(", ")
           select new Opening(machine, int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), source),
    ];

    [GeneratedRegex(@"^\| ([a-z, ]+) \| ([\d, ]+) \| [^|]+ \| ([a-z, ]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    private sealed record Opening(string Machine, int Port, string From);
}
