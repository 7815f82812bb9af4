using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Grains.Storage;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production.Scaling;

/// <summary>Where a read goes, by a replica's fate.</summary>
[Collection(nameof(ScaledTopology))]
public sealed class ReplicaRouteTests(ScaledTopology scaled) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly NpgsqlDataSource primary = Source(scaled.Topology.DatabaseUrl);
    private readonly NpgsqlDataSource replica = Source(scaled.Topology.ReadUrl!);
    private ReplicaRoute? route;

    private PostgresInstance Replica => scaled.Topology.Stores.Replica!;

    public async ValueTask InitializeAsync()
    {
        route = Route(replica, TimeSpan.FromSeconds(2));
        await route.StartAsync(default);
        await Becomes(ReplicaState.Follows);
    }

    public async ValueTask DisposeAsync()
    {
        if (route is not null)
        {
            await route.StopAsync(default);
            route.Dispose();
        }

        await primary.DisposeAsync();
        await replica.DisposeAsync();
    }

    [Fact]
    public async Task Reads_go_to_a_replica_that_follows_and_to_the_primary_while_it_lags()
    {
        await Eventually.Is(ReadsFromReplica, does => does, Patience);
        await Replica.Run("SELECT pg_wal_replay_pause()");
        try
        {
            await scaled.Topology.Stores.Primary.Run("SELECT pg_logical_emit_message(true, 'test', 'the log grows')");
            await Becomes(ReplicaState.Lags);

            Assert.False(await ReadsFromReplica());
        }
        finally
        {
            await Replica.Run("SELECT pg_wal_replay_resume()");
        }

        await Becomes(ReplicaState.Follows);
        await Eventually.Is(ReadsFromReplica, does => does, Patience);
    }

    [Fact]
    public async Task A_read_that_finds_the_replica_gone_is_done_by_the_primary_and_the_replica_is_used_again_once_it_is_back()
    {
        await Replica.Stop();
        try
        {
            Assert.False(await ReadsFromReplica());
            await Becomes(ReplicaState.Away);
        }
        finally
        {
            await Replica.Start();
        }

        await Becomes(ReplicaState.Follows);
        await Eventually.Is(ReadsFromReplica, does => does, Patience);
    }

    [Fact]
    public async Task A_server_that_is_no_replica_is_not_read_from()
    {
        using var wrong = Route(primary, TimeSpan.FromHours(1));
        await wrong.StartAsync(default);

        await Eventually.Is(() => Task.FromResult(wrong.State), state => state is ReplicaState.NoReplica, Patience);

        await wrong.StopAsync(default);
    }

    private async Task Becomes(ReplicaState expected) => await Eventually.Is(() => Task.FromResult(route!.State), state => state == expected, Patience);

    private Task<bool> ReadsFromReplica() => route!.Read(async (source, cancellation) =>
    {
        await using var command = source.CreateCommand("SELECT pg_is_in_recovery()");
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }, default);

    private ReplicaRoute Route(NpgsqlDataSource other, TimeSpan lagMost) => new(
        primary, other, new() { LagMost = lagMost, LookEvery = TimeSpan.FromMilliseconds(100) }, TimeProvider.System, NullLogger<ReplicaRoute>.Instance);

    private static NpgsqlDataSource Source(string url) => NpgsqlDataSource.Create(PostgresUrl.ForPrograms(url, new()));
}
