using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>
/// Every call of <c>src/Api/openapi.json</c>, with right and wrong requests. <c>FUZZ_SEED</c> and <c>FUZZ_REQUESTS</c> send others
/// or more; what is sent depends on the seed alone.
/// </summary>
public sealed class FuzzTests(TestStores stores)
{
    private const int RequestsByDefault = 20_000;
    private const int SeedByDefault = 20261123;
    private const int Streams = 4;
    private const int FaultsShown = 12;

    [Fact]
    [Trait("Rule", "S-FUZZ")]
    public async Task Twenty_thousand_requests_are_each_answered_as_the_document_says_and_never_by_a_fault()
    {
        var (seed, requests) = (Variable("FUZZ_SEED") ?? SeedByDefault, Variable("FUZZ_REQUESTS") ?? RequestsByDefault);
        var document = ApiDocument.Read(Path.Combine(Repository.Root, "src", "Api", "openapi.json"));
        await using var database = await stores.FreshDatabase();
        await using var host = await ApiHost.Start(database.Settings, withSilo: true, "--RateLimits:Times=100000", "--Trades:ReviewPause=00:00:00");
        using var errors = new ErrorLog();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(errors);

        var barrages = Enumerable.Range(0, Streams).Select(stream => new Barrage(host, document, seed + stream)).ToList();
        await Task.WhenAll(barrages.Select(barrage => Task.Run(() => barrage.Fire(requests / Streams))));

        Tell(seed, barrages);
        var faults = barrages.SelectMany(barrage => barrage.Faults).ToList();
        Assert.True(faults.Count == 0, $"FUZZ_SEED={seed}: {faults.Count} faults, the first of them:\n{string.Join("\n\n", faults.Take(FaultsShown))}");
        Assert.True(errors.Lines.IsEmpty, $"FUZZ_SEED={seed}: the host's log tells of faults:\n{string.Join('\n', errors.Lines.Take(FaultsShown))}");
        Assert.Equal(document.Operations.Select(operation => operation.ToString()).Order(), Succeeded(barrages));
        Assert.Empty((await Recovery.Audit.LedgerAudit.Run(database.Source)).Breaches);
    }

    /// <summary>Calls that were right at least once: a fuzzer that is always refused tests nothing.</summary>
    private static IEnumerable<string> Succeeded(IEnumerable<Barrage> barrages) => barrages.SelectMany(barrage => barrage.Answers.Keys)
        .Where(outcome => outcome[^3] is '2')
        .Select(outcome => outcome[..^4])
        .Distinct()
        .Order();

    private static void Tell(int seed, IReadOnlyList<Barrage> barrages)
    {
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"FUZZ_SEED={seed}");
        foreach (var outcome in barrages.SelectMany(barrage => barrage.Answers).GroupBy(answer => answer.Key, answer => answer.Value).OrderBy(group => group.Key))
            output?.WriteLine($"{outcome.Key}: {outcome.Sum()}");
    }

    private static int? Variable(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
