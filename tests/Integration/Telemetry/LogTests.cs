using System.Text.Json;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Telemetry;

[Collection(nameof(ObservedRun))]
public sealed class LogTests(ObservedRun run)
{
    private static readonly string?[] Levels = ["info", "warn", "error"];

    [Fact]
    public async Task Each_line_of_a_log_is_one_document_that_says_when_how_bad_who_and_which_release()
    {
        foreach (var line in await Lines("api-1", "silo-1"))
        {
            Assert.True(line.GetProperty("time").TryGetDateTimeOffset(out _));
            Assert.Contains(line.GetProperty("level").GetString(), Levels);
            Assert.NotEmpty(line.GetProperty("logger").GetString()!);
            Assert.NotEmpty(line.GetProperty("message").GetString()!);
            Assert.Equal(ObservedRun.Release, line.GetProperty("release").GetString());
        }
    }

    [Fact]
    public async Task A_fault_is_logged_by_the_API_under_the_ids_of_its_request_trade_and_user()
    {
        Assert.Equal(500, run.Broken.Status);
        Assert.Equal(run.Broken.Trace, run.Broken.RequestId);
        var line = Assert.Single(await Lines("api-1"), line => Says(line, "level", "error") && Says(line, "request", run.Broken.Trace));

        Assert.Contains(line.GetProperty("trade").GetString()!, run.Broken.Path, StringComparison.Ordinal);
        Assert.Equal(run.Ash.Id.ToString(), line.GetProperty("user").GetString());
        Assert.Equal("GET /v1/trades/{id:guid}/timeline", line.GetProperty("route").GetString());
        Assert.Equal("System.Text.Json.JsonException", line.GetProperty("error").GetProperty("type").GetString());
    }

    [Fact]
    public async Task What_a_silo_logs_for_a_request_goes_under_the_same_ids()
    {
        Assert.Equal(503, run.HeldUp.Status);
        var lines = (await Lines("silo-1")).Where(line => Says(line, "request", run.HeldUp.Trace)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(line.GetProperty("trade").GetString()!, run.HeldUp.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_line_holds_a_name_an_address_a_password_a_token_or_what_somebody_wrote()
    {
        await Lines("api-1", "silo-1");

        Assert.NotEmpty(run.Log);
        Assert.All(run.Personal, word => Assert.DoesNotContain(run.Log, line => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What these processes have logged by the time that the last of the run's mishaps is among it.</summary>
    private async Task<IReadOnlyList<JsonElement>> Lines(params string[] processes)
    {
        await Eventually.Is(
            () => Task.FromResult(run.Log.ToList()),
            lines => lines.Any(line => line.Contains(run.Broken.Trace, StringComparison.Ordinal))
                && lines.Any(line => line.StartsWith("silo-1", StringComparison.Ordinal) && line.Contains(run.HeldUp.Trace, StringComparison.Ordinal)),
            TimeSpan.FromMinutes(1));
        return [.. run.Log.Select(line => line.Split("  ", 2)).Where(parts => processes.Contains(parts[0])).Select(parts => Read(parts[1]))];
    }

    private static JsonElement Read(string line)
    {
        Assert.True(line.StartsWith('{') && line.EndsWith('}'), $"This line is no document: {line}");
        return JsonElement.Parse(line);
    }

    private static bool Says(JsonElement line, string member, string value) =>
        line.TryGetProperty(member, out var found) && found.GetString() == value;
}
