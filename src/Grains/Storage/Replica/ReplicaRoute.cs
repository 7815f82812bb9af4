using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace PokeTradeVault.Grains.Storage;

/// <summary>Reads from the replica as long as it answers and follows closely, and looks every second whether it does.</summary>
public sealed class ReplicaRoute(
    NpgsqlDataSource primary,
    [FromKeyedServices(ReplicaRoute.Key)] NpgsqlDataSource replica,
    ReplicaOptions options,
    TimeProvider time,
    ILogger<ReplicaRoute> logger) : BackgroundService, IReadRoute
{
    /// <summary>Key of the data source for reads that may lag.</summary>
    public const string Key = "read";

    private readonly ReplicaLag lag = new();
    private volatile ReplicaState state = ReplicaState.Unknown;

    /// <summary>Whether reads go to the replica now, and if not, why.</summary>
    public ReplicaState State => state;

    public async Task<T> Read<T>(Func<NpgsqlDataSource, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        if (state is not ReplicaState.Follows)
            return await work(primary, cancellation);
        try
        {
            return await work(replica, cancellation);
        }
        catch (NpgsqlException fault) when (fault.LeavesUnknown() && !cancellation.IsCancellationRequested)
        {
            Become(ReplicaState.Away, fault);
            return await work(primary, cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(options.LookEvery, time);
        do
            await Look(stoppingToken);
        while (await turns.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken stopping)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(options.Patience);
        try
        {
            var now = time.GetUtcNow();
            if (await Position(primary, "SELECT pg_current_wal_lsn()", patience.Token) is { } written)
                lag.Primary(now, written);
            // A server that is no replica of anything, such as one that was promoted, has a history of its own.
            if (await Position(replica, "SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END", patience.Token) is not { } replayed)
            {
                Become(ReplicaState.NoReplica);
                return;
            }

            lag.Replayed(replayed);
            Become(lag.At(time.GetUtcNow()) is { } behind && behind <= options.LagMost ? ReplicaState.Follows : ReplicaState.Lags);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested && fault is NpgsqlException or OperationCanceledException)
        {
            Become(ReplicaState.Away, fault);
        }
    }

    private static async Task<NpgsqlLogSequenceNumber?> Position(NpgsqlDataSource source, string sql, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(cancellation) as NpgsqlLogSequenceNumber?;
    }

    private void Become(ReplicaState next, Exception? fault = null)
    {
        var before = Interlocked.Exchange(ref state, next);
        if (before == next)
            return;
        if (next is ReplicaState.Follows)
            logger.ReplicaFollows();
        else
            logger.ReplicaLeft(next, fault);
    }
}
