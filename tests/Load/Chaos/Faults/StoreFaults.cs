using Npgsql;
using PokeTradeVault.Load.Chaos.Cluster;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Load.Chaos.Faults;

/// <summary>What befalls PostgreSQL and Redis.</summary>
internal static class StoreFaults
{
    private static readonly TimeSpan StartMost = TimeSpan.FromMinutes(2);

    public static async Task KillPostgres(FaultScene scene, CancellationToken stop)
    {
        scene.At("postgres");
        await scene.Stage.Stores.Postgres.SignalAll("KILL");
        await Wait.Until("PostgreSQL has died", StartMost, () => !scene.Stage.Stores.Postgres.IsRunning, stop);
        await Wait.For(scene.UpTo(3), stop);
        await StartPostgres(scene.Stage.Stores, stop);
    }

    public static async Task PausePostgres(FaultScene scene, CancellationToken stop)
    {
        scene.At("postgres");
        await scene.Stage.Stores.Postgres.SignalAll("STOP");
        await Wait.For(scene.Options.Pause, stop);
        await scene.Stage.Stores.Postgres.SignalAll("CONT");
    }

    /// <summary>Somebody else takes every connection that is left, and those that become free.</summary>
    public static async Task UseUpConnections(FaultScene scene, CancellationToken stop)
    {
        scene.At("postgres");
        var greedy = new NpgsqlConnectionStringBuilder(PostgresUrl.ForMigrations(scene.Stage.Stores.DatabaseUrl)) { Timeout = 3 };
        var held = new List<NpgsqlConnection>();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(scene.Options.Cut);
            // What the programs hold is not theirs for good: as when PostgreSQL restarts, all have to connect again.
            await scene.Stage.Count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'vault_app'", stop);
            await Take(greedy.ConnectionString, held, patience.Token);
        }
        finally
        {
            foreach (var connection in held) await connection.DisposeAsync();
        }
    }

    /// <summary>Every action waits, and each process' pool runs full of those that do.</summary>
    public static async Task LockTables(FaultScene scene, CancellationToken stop)
    {
        scene.At("postgres");
        await using var connection = await scene.Stage.Stores.Inspection.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var command = new NpgsqlCommand("LOCK TABLE trade, pokemon IN ACCESS EXCLUSIVE MODE", connection, transaction);
        await command.ExecuteNonQueryAsync(stop);
        await Wait.For(scene.Options.Cut, stop);
        await transaction.RollbackAsync(stop);
    }

    /// <summary>What it can't write it may not have promised; one that gives up is started again once there is room.</summary>
    public static async Task FillDisk(FaultScene scene, CancellationToken stop)
    {
        scene.At("postgres");
        var stores = scene.Stage.Stores;
        var disk = stores.Disk ?? throw new InvalidOperationException("PostgreSQL has no disk of its own.");
        var until = Wait.For(scene.Options.Cut, stop);
        while (!until.IsCompleted)
        {
            disk.Fill();
            await Task.WhenAny(until, Wait.For(TimeSpan.FromMilliseconds(200), stop));
        }
        await until;
        disk.Clear();
        if (!stores.Postgres.IsRunning) await StartPostgres(stores, stop);
    }

    public static async Task KillRedis(FaultScene scene, CancellationToken stop)
    {
        scene.At("redis");
        await scene.Stage.Stores.Redis.Kill();
        await Wait.For(scene.UpTo(5), stop);
        await scene.Stage.Stores.Redis.Start(stop);
    }

    public static async Task PauseRedis(FaultScene scene, CancellationToken stop)
    {
        scene.At("redis");
        await scene.Stage.Stores.Redis.Signal("STOP");
        await Wait.For(scene.Options.Pause, stop);
        await scene.Stage.Stores.Redis.Signal("CONT");
    }

    /// <summary>It refuses while anything of the one before is left, and recovers from its log first.</summary>
    private static Task StartPostgres(ChaosStores stores, CancellationToken stop) => Wait.Until("PostgreSQL is back", StartMost, async () =>
    {
        try
        {
            await stores.Postgres.Start(stop);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }, stop);

    private static async Task Take(string url, List<NpgsqlConnection> held, CancellationToken stop)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!stop.IsCancellationRequested)
        {
            var connection = new NpgsqlConnection(url);
            try
            {
                await connection.OpenAsync(stop);
                held.Add(connection);
            }
            catch (Exception full) when (full is NpgsqlException or OperationCanceledException)
            {
                await connection.DisposeAsync();
                await pause.WaitForNextTickAsync(CancellationToken.None);
            }
        }
    }
}
