using System.Net.Http.Json;
using System.Text.Json;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Scaling;

/// <summary>A replica that stands still, or is gone: what a trader sees of their own is never behind, and nothing fails.</summary>
[Collection(nameof(ScaledTopology))]
public sealed class ReplicaTests(ScaledTopology scaled)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private PostgresInstance Replica => scaled.Topology.Stores.Replica!;

    [Fact]
    public async Task What_is_ones_own_comes_from_the_primary_and_the_search_from_the_replica()
    {
        using var ash = await ApiCaller.SignUp(scaled.Patient);
        using var misty = await ApiCaller.SignUp(scaled.Patient);
        var before = await ash.Add("Psyduck");
        await Eventually.Is(() => ash.Finds(before, "Psyduck"), found => found, Patience);
        await Replica.Run("SELECT pg_wal_replay_pause()");
        try
        {
            var offered = await ash.Add("Psyduck");
            var trade = (await ash.Post("/v1/trades", new { with = misty.Name, offer = new[] { offered }, request = Array.Empty<Guid>() }))
                .GetProperty("id").GetGuid();

            Assert.Equal(2, (await ash.Get("/v1/pokemon")).GetProperty("items").GetArrayLength());
            Assert.Equal(trade, (await misty.Get("/v1/trades")).GetProperty("items")[0].GetProperty("id").GetGuid());
            Assert.Equal("open", (await misty.Get($"/v1/trades/{trade}")).GetProperty("status").GetString());
            Assert.Equal(1, (await misty.Get($"/v1/trades/{trade}/timeline")).GetProperty("items").GetArrayLength());
            var unseen = await ash.Add("Psyduck");
            // A look at the replica that took too long sends reads to the primary for a while.
            await Eventually.Is(() => ash.Finds(unseen, "Psyduck"), found => !found, Patience);

            await Replica.Run("SELECT pg_wal_replay_resume()");
            await Eventually.Is(() => ash.Finds(unseen, "Psyduck"), found => found, Patience);
        }
        finally
        {
            await Replica.Run("SELECT pg_wal_replay_resume()");
        }
    }

    [Fact]
    public async Task A_replica_that_falls_behind_is_left_for_the_primary()
    {
        using var ash = await ApiCaller.SignUp(scaled.Strict);
        await Replica.Run("SELECT pg_wal_replay_pause()");
        try
        {
            var added = await ash.Add("Slowpoke");

            await Eventually.Is(() => ash.Finds(added, "Slowpoke"), found => found, Patience);
        }
        finally
        {
            await Replica.Run("SELECT pg_wal_replay_resume()");
        }
    }

    [Fact]
    public async Task With_the_replica_gone_no_search_fails()
    {
        using var ash = await ApiCaller.SignUp(scaled.Patient);
        using var elsewhere = ash.At(scaled.Strict);
        var before = await ash.Add("Ditto");
        await Eventually.Is(() => ash.Finds(before, "Ditto"), found => found, Patience);
        await Replica.Stop();
        try
        {
            var after = await ash.Add("Ditto");

            await Eventually.Is(() => PartOf(scaled.Patient), part => part == "degraded: does not answer", Patience);
            // Each search on the way must be answered too.
            await Eventually.Is(() => ash.Finds(after, "Ditto"), found => found, Patience);
            await Eventually.Is(() => elsewhere.Finds(after, "Ditto"), found => found, Patience);
        }
        finally
        {
            await Replica.Start();
        }

        await Eventually.Is(() => PartOf(scaled.Patient), part => part == "healthy: follows", Patience);
    }

    private static async Task<string> PartOf(ProductionHost host)
    {
        using var http = new HttpClient();
        var health = await http.GetFromJsonAsync<JsonElement>(new Uri(host.Address, "/health"));
        var part = health.GetProperty("parts").GetProperty("replica");
        return $"{part.GetProperty("status").GetString()}: {part.GetProperty("detail").GetString()}";
    }
}
