using PokeTradeVault.Load.Chaos.Cluster;

namespace PokeTradeVault.Load.Chaos.Faults;

/// <summary>Everything that can befall the product here.</summary>
internal static class FaultKinds
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("silo-killed", 11, KillSilo),
        new("silo-dies-after-reserve", 7, (scene, stop) => DieAt(scene, "after_reserve", stop)),
        new("silo-dies-before-commit", 9, (scene, stop) => DieAt(scene, "before_commit", stop)),
        new("silo-dies-after-commit", 9, (scene, stop) => DieAt(scene, "after_commit", stop)),
        new("silo-dies-before-push", 7, (scene, stop) => DieAt(scene, "before_push", stop)),
        new("silo-paused", 6, (scene, stop) => Pause(scene, scene.AnySilo(), stop)),
        new("silo-cut-from-silos", 6, CutSilos),
        new("silo-cut-from-postgres", 5, (scene, stop) => CutPostgres(scene, Passage.Cut, stop)),
        new("silo-hears-nothing-of-postgres", 4, (scene, stop) => CutPostgres(scene, Passage.Silent, stop)),
        new("silo-with-a-wrong-clock", 3, WrongClock),
        new("api-killed", 7, (scene, _) => scene.AnyApi().Kill()),
        new("api-paused", 3, (scene, stop) => Pause(scene, scene.AnyApi(), stop)),
        new("postgres-killed", 7, StoreFaults.KillPostgres),
        new("postgres-paused", 2, StoreFaults.PausePostgres),
        new("postgres-connections-used-up", 3, StoreFaults.UseUpConnections),
        new("postgres-tables-locked", 3, StoreFaults.LockTables),
        new("postgres-disk-full", 2, StoreFaults.FillDisk) { NeedsDisk = true },
        new("redis-killed", 5, StoreFaults.KillRedis),
        new("redis-paused", 2, StoreFaults.PauseRedis),
        new("redis-emptied", 3, RedisEmptied.Strike),
    ];

    /// <summary>It comes back at once, or after the others have taken it for dead.</summary>
    private static async Task KillSilo(FaultScene scene, CancellationToken stop)
    {
        var silo = scene.AnySilo();
        silo.Empty();
        await silo.Kill();
        await Wait.For(scene.UpTo(10), stop);
        silo.Fill();
    }

    private static async Task DieAt(FaultScene scene, string point, CancellationToken stop)
    {
        var silo = scene.AnySilo();
        var before = silo.Deaths;
        silo.Order(point);
        await Wait.Until($"{silo.Name} dies {point}", scene.Options.RecoveryMost, () => silo.Deaths > before || !silo.IsAlive, stop);
    }

    private static async Task Pause(FaultScene scene, Slot slot, CancellationToken stop)
    {
        await slot.Signal("STOP");
        await Wait.For(scene.Options.Pause, stop);
        await slot.Signal("CONT");
    }

    private static async Task CutSilos(FaultScene scene, CancellationToken stop)
    {
        var silo = scene.AnySilo();
        scene.Stage.Between(silo, scene.Random.Next(2) == 0 ? Passage.Cut : Passage.Silent);
        await Wait.For(scene.Options.Cut, stop);
        scene.Stage.Between(silo, Passage.Open);
    }

    private static async Task CutPostgres(FaultScene scene, Passage passage, CancellationToken stop)
    {
        var silo = scene.AnySilo();
        scene.Stage.ToPostgres(silo, passage);
        await Wait.For(scene.Options.Cut, stop);
        scene.Stage.ToPostgres(silo, Passage.Open);
    }

    /// <summary>Comes back a minute ahead or behind, works for a while, and goes again.</summary>
    private static async Task WrongClock(FaultScene scene, CancellationToken stop)
    {
        var silo = scene.AnySilo();
        silo.More = FakeClock.Variables(scene.Random.Next(2) == 0 ? "+60s" : "-60s");
        await silo.Kill();
        await Recovery.UntilReady(scene.Stage, scene.Options.RecoveryMost, stop);
        await Wait.For(scene.Options.Cut, stop);
        silo.More = new Dictionary<string, string?>();
        await silo.Kill();
    }
}
