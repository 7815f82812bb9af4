using System.Diagnostics;

namespace PokeTradeVault.Production.Containers;

/// <summary>How a release replaces containers: deploy/compose/release.sh, with a stand-in for docker, which no build machine has.</summary>
public sealed class ReleaseScriptTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string folder = Directory.CreateTempSubdirectory("vault-release-").FullName;

    public ReleaseScriptTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "deploy", "compose"));
        Directory.CreateDirectory(Path.Combine(folder, "bin"));
        Copy(Path.Combine("deploy", "compose", "release.sh"), Path.Combine("deploy", "compose", "release.sh"));
        Copy(Path.Combine("tests", "Production", "Containers", "docker-stand-in.sh"), Path.Combine("bin", "docker"));
        File.WriteAllText(Path.Combine(folder, ".env"), "RELEASE=none\nSILOS=3\nAPIS=2\n");
    }

    [Fact]
    public async Task New_ones_come_first_and_old_ones_go_one_by_one()
    {
        await Release("one");
        var old = Containers("api");
        var (code, said) = await Release("two");

        Assert.True(code == 0, said);
        Assert.All(Containers("silo").Concat(Containers("api")), container => Assert.Contains("-two-", container, StringComparison.Ordinal));
        Assert.Equal((3, 2), (Containers("silo").Count, Containers("api").Count));
        var asked = Asked();
        var begun = asked.FindLastIndex(line => line.Contains("--scale api=4", StringComparison.Ordinal));
        Assert.All(old, container => Assert.True(asked.IndexOf($"stop --time 75 {container}") > begun));
        Assert.True(asked.FindLastIndex(line => line.EndsWith(" migrate", StringComparison.Ordinal) && line.Contains(" run ", StringComparison.Ordinal)) < begun);
        Assert.Contains("RELEASE=two", File.ReadAllText(Path.Combine(folder, ".env")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SICK", "two")]
    [InlineData("FAILING", "migrate")]
    [InlineData("FAILING", "backup-before-migration")]
    public async Task What_fails_leaves_the_old_ones_running(string variable, string value)
    {
        await Release("one");
        var before = Containers("silo").Concat(Containers("api")).ToList();

        var (code, said) = await Release("two", (variable, value));

        Assert.True(code == 1, said);
        Assert.Equal(before, Containers("silo").Concat(Containers("api")));
        Assert.DoesNotContain(Asked(), line => line.StartsWith("stop", StringComparison.Ordinal));
        Assert.Contains("RELEASE=one", File.ReadAllText(Path.Combine(folder, ".env")), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private List<string> Asked() => [.. File.ReadAllLines(Path.Combine(folder, "asked"))];

    private List<string> Containers(string service) => [.. File.ReadAllLines(Path.Combine(folder, service))];

    private void Copy(string source, string copy) => File.Copy(Path.Combine(Repository.Root, source), Path.Combine(folder, copy));

    private async Task<(int Code, string Said)> Release(string tag, params (string Key, string Value)[] more)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(folder, "deploy", "compose", "release.sh"), "production", tag])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{Path.Combine(folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["STATE"] = folder;
        start.Environment["READY_WITHIN"] = "1";
        foreach (var (key, value) in more) start.Environment[key] = value;
        using var script = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var said = await Task.WhenAll(script.StandardOutput.ReadToEndAsync(patience.Token), script.StandardError.ReadToEndAsync(patience.Token));
        await script.WaitForExitAsync(patience.Token);
        return (script.ExitCode, string.Concat(said));
    }
}
