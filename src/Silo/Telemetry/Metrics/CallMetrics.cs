using System.Diagnostics.Metrics;

namespace PokeTradeVault.Silo.Telemetry.Metrics;

/// <summary>Calls by the kind of grain, beside Orleans' own count of activations: a kind of few activations and many calls is what does not scale out.</summary>
internal sealed class CallMetrics(IMeterFactory meters) : IIncomingGrainCallFilter
{
    private readonly Counter<long> calls = meters.Create("PokeTradeVault.Grains")
        .CreateCounter<long>("vault.grain.calls", null, "Calls that grains of this silo have had, by their kind.");

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (calls.Enabled) calls.Add(1, new KeyValuePair<string, object?>("grain", context.TargetId.Type.ToString()));
        return context.Invoke();
    }
}
