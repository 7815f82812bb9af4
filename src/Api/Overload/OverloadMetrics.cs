using System.Diagnostics.Metrics;

namespace PokeTradeVault.Api.Overload;

/// <summary>The meter <c>PokeTradeVault.Overload</c>. A call that is turned away costs one increment.</summary>
internal sealed class OverloadMetrics
{
    private readonly long[] turnedAway = new long[Enum.GetValues<CallKind>().Length];

    public OverloadMetrics(IMeterFactory meters, Admission admission)
    {
        var meter = meters.Create("PokeTradeVault.Overload");
        meter.CreateObservableCounter(
            "vault.calls.turned_away", Measure, null, "Calls that were answered 503 before anything was begun, because there was too much to do.");
        meter.CreateObservableGauge("vault.calls.under_way", () => admission.UnderWay, null, "Calls that this host works on.");
        meter.CreateObservableGauge("vault.calls.room", () => admission.Room, null, "Calls that this host would work on at once, as things are.");
        meter.CreateObservableGauge("vault.hub.connections", () => admission.HubConnections, null, "Connections of browsers to this host's hub.");
    }

    public void TurnedAway(CallKind kind) => Interlocked.Increment(ref turnedAway[(int)kind]);

    private IEnumerable<Measurement<long>> Measure() =>
    [
        Of(CallKind.Ordinary, "ordinary"),
        Of(CallKind.OpenRoom, "open_room"),
        Of(CallKind.HubConnection, "hub_connection"),
    ];

    private Measurement<long> Of(CallKind kind, string name) => new(Interlocked.Read(ref turnedAway[(int)kind]), new KeyValuePair<string, object?>("kind", name));
}
