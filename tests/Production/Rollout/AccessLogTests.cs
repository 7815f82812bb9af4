using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Cluster.Rollout;

namespace PokeTradeVault.Production.Rollout;

[Trait("Rule", "R-ROLL")]
public sealed class AccessLogTests : IDisposable
{
    private static readonly HashSet<string> New = ["127.0.0.1:3", "127.0.0.1:4"];
    private readonly string file = Path.GetTempFileName();

    [Theory]
    [InlineData("127.0.0.1:3", "200", 1, 0, 0)]
    [InlineData("127.0.0.1:3", "409", 1, 0, 0)]
    [InlineData("127.0.0.1:4", "101", 1, 0, 0)]
    [InlineData("127.0.0.1:3", "500", 1, 1, 0)]
    [InlineData("127.0.0.1:3", "503", 1, 0, 1)]
    [InlineData("127.0.0.1:3", "-", 1, 1, 0)]
    [InlineData("127.0.0.1:1", "500", 0, 0, 0)]
    [InlineData("127.0.0.1:3, 127.0.0.1:1", "502, 200", 1, 1, 0)]
    [InlineData("127.0.0.1:1, 127.0.0.1:3", "502, 200", 1, 0, 0)]
    [InlineData("127.0.0.1:3, 127.0.0.1:4", "504, 200", 2, 1, 0)]
    public async Task Each_try_counts_for_the_host_that_it_went_to(string upstream, string status, int requests, int faults, int unavailable)
    {
        var log = new AccessLog(file);
        await Write(upstream, status);

        Assert.Equal(new Traffic(requests, faults, unavailable), await log.Read(New, default));
        Assert.Equal(Traffic.None, await log.Read(New, default));
    }

    [Fact]
    public async Task What_was_there_before_does_not_count_and_half_a_line_waits_for_its_end()
    {
        await Write("127.0.0.1:3", "500");
        var log = new AccessLog(file);
        await File.AppendAllTextAsync(file, """{"upstream":"127.0.0.1:3",""");
        Assert.Equal(Traffic.None, await log.Read(New, default));

        await File.AppendAllTextAsync(file, """ "upstream_status":"503"}""" + "\n");

        Assert.Equal(new Traffic(1, 0, 1), await log.Read(New, default));
    }

    [Theory]
    [InlineData(200, 2, 0, false)]
    [InlineData(200, 3, 0, true)]
    [InlineData(200, 0, 40, false)]
    [InlineData(200, 0, 41, true)]
    [InlineData(0, 0, 0, false)]
    public void More_than_one_per_cent_failed_or_twenty_unavailable_is_too_bad(int requests, int faults, int unavailable, bool tooBad) =>
        Assert.Equal(tooBad, new Traffic(requests, faults, unavailable).IsTooBad(new()));

    [Fact]
    public void An_operators_words_are_understood_or_refused()
    {
        var request = RolloutRequest.Parse(["gradual", "--to", "previous", "--faults", "2.5", "--watch", "60", "--requests", "500"])!;

        Assert.Equal(("gradual", Build.Previous), (request.What, request.To));
        Assert.Equal((0.025, 60, 500), (request.Options.FaultsMost, request.Options.WatchLeast.TotalSeconds, request.Options.RequestsLeast));
        Assert.Null(RolloutRequest.Parse([]));
        Assert.Null(RolloutRequest.Parse(["sideways"]));
        Assert.Null(RolloutRequest.Parse(["rolling", "--to"]));
        Assert.Null(RolloutRequest.Parse(["rolling", "--to", "yesterday"]));
        Assert.Null(RolloutRequest.Parse(["rolling", "--faults", "-1"]));
    }

    [Fact]
    public async Task Where_no_topology_runs_an_operator_is_told()
    {
        using var output = new StringWriter();

        Assert.Equal(1, await RolloutCommand.Run(["status"], Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():n}"), output));
        Assert.Contains("No ./dev cluster --production is running", $"{output}", StringComparison.Ordinal);
        Assert.Equal(2, await RolloutCommand.Run(["sideways"], "", output));
    }

    public void Dispose() => File.Delete(file);

    private Task Write(string upstream, string status) =>
        File.AppendAllTextAsync(file, $$"""{"status":200,"upstream":"{{upstream}}","upstream_status":"{{status}}"}""" + "\n");
}
