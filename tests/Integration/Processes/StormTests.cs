using System.Globalization;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Processes;

[Collection(nameof(ProcessCluster))]
public sealed class StormTests(ProcessCluster cluster)
{
    private const int Traders = 200;
    private const int PokemonEach = 3;
    private const int ActionsEach = 12;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    [Trait("Rule", "G-OWNER")]
    public async Task Two_hundred_traders_at_once_lose_nothing_and_double_nothing()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("STORM_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"STORM_SEED={seed}");
        var traders = await Task.WhenAll(Enumerable.Range(0, Traders).Select(index => cluster.AddTrader($"t{index}-", PokemonEach)));
        var storm = new Storm(traders, seed);
        using var until = new CancellationTokenSource(Longest);

        await storm.Blow(ActionsEach, until.Token);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{storm.Completed.Count} trades completed; answers: {string.Join(", ", storm.Statuses.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key} x {entry.Value}"))}");
        Assert.True(storm.Completed.Count > Traders / 20, $"seed {seed}: only {storm.Completed.Count} trades were completed");
        Assert.True(storm.Contradictions.IsEmpty, string.Join('\n', storm.Contradictions));
        Assert.DoesNotContain(storm.Statuses.Keys, status => status is not (200 or 201 or 400 or 404 or 409 or 503));
        Assert.True(!cluster.Log.Any(IsFault), string.Join('\n', Faults()));
        await new LedgerAudit(cluster.Database).Passes([.. traders.Select(trader => trader.Id)], Traders * PokemonEach);
        Assert.Equal(
            storm.Completed.Count,
            await cluster.Database.Scalar<long>(
                "SELECT count(*) FROM trade WHERE id = ANY ($1) AND status = 2", storm.Completed.Keys.Select(trade => trade.Value).ToArray()));
        await Task.WhenAll(traders.Select(AllHostsShowTheVault));
    }

    private static bool IsFault(string line) =>
        line.Contains("  fail: ", StringComparison.Ordinal) || line.Contains("  crit: ", StringComparison.Ordinal);

    /// <summary>Each with the lines that say what it was.</summary>
    private IEnumerable<string> Faults()
    {
        var log = cluster.Log.ToList();
        return Enumerable.Range(0, log.Count).Where(at => IsFault(log[at])).SelectMany(at => log.Skip(at).Take(3));
    }

    private async Task AllHostsShowTheVault(ProcessTrader trader, int index)
    {
        var rows = (await cluster.Database.Query<Guid>("SELECT id FROM pokemon WHERE owner_id = $1 AND deleted_at IS NULL", trader.Id.Value)).ToHashSet();
        await Eventually.Is(() => trader.Vault(index % 2), vault => rows.SetEquals(vault.Select(pokemon => pokemon.Value)), TimeSpan.FromSeconds(20));
    }
}
