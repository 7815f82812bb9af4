using System.Diagnostics.Metrics;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The meter <c>PokeTradeVault.Collections</c>.</summary>
public sealed class CollectionMetrics
{
    public const string MeterName = "PokeTradeVault.Collections";

    private readonly Counter<long> writes;
    private readonly Counter<long> loads;
    private readonly Counter<long> comparisons;
    private readonly Counter<long> refusals;

    public CollectionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        writes = meter.CreateCounter<long>("vault.writes", "{write}", "Owners' writes, by kind (added, boxes, unknown, or that of the change).");
        loads = meter.CreateCounter<long>("vault.loads", "{load}", "Vaults read from their rows, by cause (first, behind).");
        comparisons = meter.CreateCounter<long>("vault.comparisons", "{comparison}", "Vaults in use compared with their rows, by outcome (same, behind, changing).");
        refusals = meter.CreateCounter<long>("vault.refusals", "{refusal}", "Owners' commands refused, by code.");
    }

    public void Wrote(VaultEvent written) => Wrote(written switch
    {
        VaultEvent.Entered => "added",
        VaultEvent.Edited => "edited",
        VaultEvent.Trashed => "deleted",
        VaultEvent.Changed { Logged: { } logged } => SnakeCase(logged.Kind),
        VaultEvent.Changed => "boxes",
        VaultEvent.Imported => "imported",
        _ => throw new InvalidOperationException($"{written.GetType().Name} is not the owner's."),
    });

    private static string SnakeCase(Contracts.Collections.ChangeKind kind) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    public void WroteUnknown() => Wrote("unknown");

    public void Loaded(bool behind) => loads.Add(1, new KeyValuePair<string, object?>("cause", behind ? "behind" : "first"));

    public void Compared(ComparedAs outcome) => comparisons.Add(1, new KeyValuePair<string, object?>("outcome", outcome switch
    {
        ComparedAs.Same => "same",
        ComparedAs.Behind => "behind",
        ComparedAs.Changing => "changing",
        _ => throw new InvalidOperationException($"{outcome} is no outcome."),
    }));

    public void Refused(Contracts.RefusalCode code) => refusals.Add(1, new KeyValuePair<string, object?>("code", code.ToString()));

    private void Wrote(string kind) => writes.Add(1, new KeyValuePair<string, object?>("kind", kind));
}
