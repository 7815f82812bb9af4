using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using PokeTradeVault.Silo.Telemetry.Errors;
using Sentry.Protocol;

namespace PokeTradeVault.Unit.Telemetry;

public sealed class ErrorScrubberTests
{
    [Fact]
    public void A_report_keeps_ids_and_loses_everything_that_is_about_a_person()
    {
        var context = new DefaultHttpContext
        {
            TraceIdentifier = "request-1",
            User = new ClaimsPrincipal(new ClaimsIdentity([new("sub", "user-1"), new("name", "ash")])),
        };
        var report = new SentryEvent
        {
            User = new SentryUser { Id = "somebody", Username = "ash", Email = "ash@example.org", IpAddress = "203.0.113.9" },
            Request = new SentryRequest { Url = "https://api.example.org/v1/users/ash", Cookies = "refresh=1", Data = "{}" },
            ServerName = "host-of-ash",
            Message = new SentryMessage { Message = "Mail to {Address} failed", Formatted = "Mail to ash@example.org failed", Params = ["ash@example.org"] },
            SentryExceptions = [new SentryException { Type = "X", Value = "no such trader: ash@example.org" }],
        };
        report.SetTag("Address", "ash@example.org");
        report.SetTag("program", "api");
        report.SetExtra("body", "ash@example.org");

        var scrubbed = new ErrorScrubber(new HttpContextAccessor { HttpContext = context }).Scrub(report)!;

        using var text = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(text)) scrubbed.WriteTo(json, null);
        var sent = System.Text.Encoding.UTF8.GetString(text.ToArray());
        Assert.Equal("user-1", scrubbed.User.Id);
        Assert.Equal("request-1", scrubbed.Tags["request"]);
        Assert.Equal("api", scrubbed.Tags["program"]);
        Assert.Contains("no such trader: [removed]", sent, StringComparison.Ordinal);
        Assert.All(["ash@", "\"ash\"", "203.0.113", "refresh=1", "/users/ash", "host-of-ash"], word => Assert.DoesNotContain(word, sent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_is_away_is_told_by_health_and_not_reported() => Assert.Null(new ErrorScrubber(new HttpContextAccessor()).Scrub(
        new SentryEvent { Logger = "Microsoft.Extensions.Diagnostics.HealthChecks.DefaultHealthCheckService" }));

    [Fact]
    public void A_store_that_is_away_is_no_fault_of_the_product()
    {
        var scrubber = new ErrorScrubber(new HttpContextAccessor());

        Assert.Null(scrubber.Scrub(new SentryEvent(new TimeoutException())));
        Assert.Null(scrubber.Scrub(new SentryEvent(new System.Net.Sockets.SocketException())));
        Assert.NotNull(scrubber.Scrub(new SentryEvent(new InvalidOperationException())));
    }
}
