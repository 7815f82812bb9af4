using PokeTradeVault.Settings;

namespace PokeTradeVault.Unit.Settings;

public sealed class TelemetrySettingsTests
{
    [Theory]
    [InlineData("Development", null, null)]
    [InlineData("Staging", null, 9464)]
    [InlineData("Production", null, 9464)]
    [InlineData("Production", "0", null)]
    [InlineData("Development", "9500", 9500)]
    public void Metrics_have_a_port_of_their_own_outside_development(string environment, string? port, int? expected) =>
        Assert.Equal(expected, Read(environment, ("METRICS_PORT", port)).MetricsPort);

    [Theory]
    [InlineData("Development", null, false)]
    [InlineData("Development", "json", true)]
    [InlineData("Production", null, true)]
    [InlineData("Production", "TEXT", false)]
    public void Logs_are_JSON_outside_development_unless_told_otherwise(string environment, string? format, bool json) =>
        Assert.Equal(json, Read(environment, ("LOG_FORMAT", format)).LogsAreJson);

    [Theory]
    [InlineData("Development", null, 1)]
    [InlineData("Production", null, 0.1)]
    [InlineData("Production", "0.25", 0.25)]
    public void A_share_of_the_requests_is_traced(string environment, string? share, double expected) =>
        Assert.Equal(expected, Read(environment, ("OTEL_TRACES_SAMPLER_ARG", share)).TraceShare);

    [Fact]
    public void The_release_is_told_or_else_that_of_the_build()
    {
        Assert.Equal("v1.2.3", Read("Production", ("RELEASE", "v1.2.3")).Release);
        Assert.NotEmpty(Read("Production").Release);
    }

    [Fact]
    public void A_collector_and_a_receiver_of_errors_are_used_only_where_they_are_named()
    {
        var none = Read("Production");
        var both = Read("Production", ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318"), ("SENTRY_DSN", "https://key@errors.example.org/1"));

        Assert.Null(none.OtlpEndpoint);
        Assert.Null(none.SentryDsn);
        Assert.Equal("collector", both.OtlpEndpoint!.Host);
        Assert.Equal("errors.example.org", both.SentryDsn!.Host);
    }

    private static TelemetrySettings Read(string environment, params (string Key, string? Value)[] variables) =>
        VaultSettings.Read(variables.Append(("ASPNETCORE_ENVIRONMENT", environment)).ToDictionary(entry => entry.Item1, entry => entry.Item2), Needs.None).Telemetry;
}
