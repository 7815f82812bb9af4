using System.Text.RegularExpressions;

namespace PokeTradeVault.Unit.Architecture;

/// <summary>Each alert is tested and explained, and nothing is explained that is no alert.</summary>
public sealed partial class MonitoringTests
{
    private static readonly List<string> Alerts = [.. Repository.TrackedFiles("deploy/monitoring/rules/*.yml")
        .SelectMany(file => Alert().Matches(Repository.Read(file)).Select(alert => alert.Groups[1].Value))];

    [Fact]
    public void Each_alert_has_a_case_in_which_it_fires()
    {
        var cases = Repository.Read("deploy/monitoring/tests/alarms.yml") + Repository.Read("deploy/monitoring/tests/quiet.yml");

        Assert.NotEmpty(Alerts);
        Assert.DoesNotContain(Alerts, alert => !cases.Contains($"alertname=\"{alert}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_alert_leads_to_its_section_of_the_runbook_and_each_section_belongs_to_one()
    {
        var runbook = Section().Matches(Repository.Read("docs/runbook.md")).Select(section => section.Groups[1].Value);
        var linked = Repository.TrackedFiles("deploy/monitoring/rules/*.yml")
            .SelectMany(file => Link().Matches(Repository.Read(file)).Select(link => link.Groups[1].Value));

        Assert.Equal(Alerts.Order(StringComparer.Ordinal), runbook.Order(StringComparer.Ordinal));
        Assert.Equal(Alerts.Select(alert => alert.ToLowerInvariant()), linked);
    }

    [GeneratedRegex(@"- alert: (\w+)")]
    private static partial Regex Alert();

    [GeneratedRegex(@"^### (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"runbook: docs/runbook\.md#(\w+)")]
    private static partial Regex Link();
}
