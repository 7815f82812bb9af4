using System.Text.Json;

namespace PokeTradeVault.Integration.Telemetry;

[Collection(nameof(ObservedRun))]
public sealed class ErrorReportTests(ObservedRun run)
{
    [Fact]
    public void A_fault_is_reported_with_the_ids_of_user_request_and_trade_and_with_its_route()
    {
        var report = Report();
        var tags = report.GetProperty("tags");

        Assert.Equal(run.Ash.Id.ToString(), report.GetProperty("user").GetProperty("id").GetString());
        Assert.Equal(run.Broken.Trace, tags.GetProperty("request").GetString());
        Assert.Contains(tags.GetProperty("trade").GetString()!, run.Broken.Path, StringComparison.Ordinal);
        Assert.Equal("GET /v1/trades/{id:guid}/timeline", tags.GetProperty("route").GetString());
        Assert.Equal("api", tags.GetProperty("program").GetString());
        Assert.Equal(ObservedRun.Release, report.GetProperty("release").GetString());
        Assert.Equal("development", report.GetProperty("environment").GetString());
        Assert.Equal("System.Text.Json.JsonException", report.GetProperty("exception").GetProperty("values").EnumerateArray().Last().GetProperty("type").GetString());
    }

    [Fact]
    public void A_report_holds_no_name_address_body_token_or_cookie()
    {
        Report();

        Assert.All([.. run.Personal, "127.0.0.1", "Bearer", Environment.MachineName], word =>
            Assert.DoesNotContain(run.Received.Reports, report => report.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Of the fault there is one report.</summary>
    private JsonElement Report()
    {
        var lines = run.Received.Reports.SelectMany(envelope => envelope.Split('\n')).Where(
            line => line.Contains("\"exception\"", StringComparison.Ordinal) && line.Contains(run.Broken.Trace, StringComparison.Ordinal));
        return JsonElement.Parse(Assert.Single(lines));
    }
}
