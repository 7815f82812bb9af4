using System.Text.Json;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Load.Traffic;
using PokeTradeVault.Load.Traffic.Figures;
using PokeTradeVault.Load.Traffic.Options;
using PokeTradeVault.Load.Traffic.Page;
using PokeTradeVault.Load.Traffic.Setup;

namespace PokeTradeVault.Integration.Load;

/// <summary>Small runs of the load tool against hosts that run.</summary>
public sealed class TrafficRunTests(TwoHosts hosts) : IClassFixture<TwoHosts>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vault-load-tests").FullName;
    private readonly StringWriter output = new();

    private TrafficOptions Small => new()
    {
        Addresses = [hosts.First.Address, hosts.Second.Address],
        Traders = 30,
        Pokemon = 4,
        Online = 20,
        Rooms = 4,
        Rate = 15,
        Ramp = TimeSpan.Zero,
        Duration = TimeSpan.FromSeconds(3),
        Mix = Mix.Parse("only,browse=3,edit=1,propose=3,negotiate=1,confirm=3,chat=1,idle=10", out _)!,
        Seed = 7,
        Folder = folder,
        Plain = true,
    };

    [Fact]
    public async Task Traders_written_into_the_database_trade_and_the_rows_keep_every_promise()
    {
        var code = await Play(Small with { DatabaseUrl = hosts.Database.Settings.DatabaseMigrationUrl, OwnsTarget = true });

        var report = Report();
        Assert.True(code == 0, output.ToString());
        Assert.Equal(("database", 0), (report.Audit.Through, report.Dropped));
        Assert.True(report.Settled > 0, output.ToString());
        Assert.True(report.Steps["push"].Count > 0, output.ToString());
        Assert.Contains("Every promise was kept.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Every acknowledged trade is there", await File.ReadAllTextAsync(Path.Combine(folder, ReportPage.File), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traders_that_register_trade_and_the_API_tells_that_every_promise_was_kept()
    {
        var code = await Play(Small with { Traders = 6, Online = 6, Rooms = 2, Duration = TimeSpan.FromSeconds(2), Mix = Mix.Parse("only,propose=2,confirm=2,chat=1,idle=0", out _)! });

        var report = Report();
        Assert.True(code == 0, output.ToString());
        Assert.Equal("api", report.Audit.Through);
        Assert.True(report.Settled > 0, output.ToString());
    }

    [Fact]
    public async Task Where_nobody_answers_it_says_so_at_once()
    {
        var refused = await Assert.ThrowsAsync<SetupException>(() => Play(Small with { Addresses = [new Uri("http://127.0.0.1:1")] }));

        Assert.Contains("127.0.0.1:1 does not answer", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        output.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<int> Play(TrafficOptions options) => TrafficCommand.Play(options, ["./dev load"], output, TestContext.Current.CancellationToken);

    private TrafficReport Report() => JsonSerializer.Deserialize<TrafficReport>(File.ReadAllText(Path.Combine(folder, "report.json")), ReportJson.Options)
        ?? throw new InvalidOperationException("The report is empty.");
}
