using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos.Faults;

/// <summary>
/// Redis comes back without what it held. No silo may start beside those that live, which Redis no longer knows; then the cure
/// that the refusal names: all silos stop, and start again.
/// </summary>
internal static class RedisEmptied
{
    private static readonly TimeSpan AnswerMost = TimeSpan.FromMinutes(2);

    /// <summary>What a silo says of the refusal ends with this code.</summary>
    private const int Refused = 1;

    public static async Task Strike(FaultScene scene, CancellationToken stop)
    {
        scene.At("redis");
        await scene.Stage.Stores.Redis.Empty();
        await NobodyStarts(scene, stop);
        foreach (var silo in scene.Stage.Silos) silo.Empty();
        await Task.WhenAll(scene.Stage.Silos.Select(silo => silo.Kill()));
        foreach (var silo in scene.Stage.Silos) silo.Fill();
    }

    private static async Task NobodyStarts(FaultScene scene, CancellationToken stop)
    {
        await using var stranger = scene.Stage.Stranger(new Dictionary<string, string?> { ["Heartbeats__Patience"] = "00:00:02" });
        stranger.Fill();
        stranger.Empty();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(AnswerMost);
        try
        {
            var code = await stranger.Process!.Exited(patience.Token);
            if (code != Refused) scene.Violated(Rules.Cluster, $"A silo beside an emptied Redis ended with code {code}");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            scene.Violated(Rules.Cluster, "A silo has started beside living ones that Redis does not know");
        }
    }
}
