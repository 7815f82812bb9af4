using System.Net;
using System.Security.Authentication;
using Npgsql;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Database;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Production;

/// <summary>What <c>./dev cluster --production</c> starts, as one who uses it sees it.</summary>
[Collection(nameof(SharedTopology))]
public sealed class TopologyTests(SharedTopology shared)
{
    private ProductionTopology Topology => shared.Topology;

    [Fact]
    public async Task One_real_trade_goes_through_the_balancer_by_HTTPS_and_the_hub()
    {
        var (code, output) = await Smoke.Run(Topology, "--register");

        Assert.True(code == 0, $"{output}\n{string.Join('\n', shared.Log)}");
    }

    [Fact]
    public async Task Both_APIs_get_requests_and_the_log_tells_which_but_no_token()
    {
        using var client = Topology.Client();

        var log = await Eventually.Is(
            async () =>
            {
                using var answer = await client.GetAsync(new Uri("/health/live?access_token=secret", UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                return await File.ReadAllTextAsync(Topology.Balancer.AccessLog);
            },
            text => Topology.Apis.All(api => text.Contains($"\"upstream\":\"{api.Address.Authority}\"", StringComparison.Ordinal)),
            TimeSpan.FromMinutes(1));

        Assert.DoesNotContain("secret", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_HTTP_is_sent_to_HTTPS()
    {
        using var client = new HttpClient(Trust.Handler(Topology));

        using var answer = await client.GetAsync(new Uri(Topology.Balancer.PlainAddress, "/v1/species?x=1"));

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(new Uri(Topology.Address, "/v1/species?x=1"), answer.Headers.Location);
    }

    [Fact]
    public async Task A_client_that_does_not_know_the_certificate_refuses_it()
    {
        using var stranger = new HttpClient();

        var problem = await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync(Topology.Address));

        Assert.IsType<AuthenticationException>(problem.InnerException);
    }

    [Fact]
    public async Task The_programs_role_can_not_change_the_schema()
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(Topology.DatabaseUrl));
        await using var command = source.CreateCommand("ALTER TABLE pokemon ADD COLUMN mine integer");

        var problem = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, problem.SqlState);
    }

    [Fact]
    public async Task The_replica_follows_and_takes_no_writes()
    {
        await using var replica = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(Topology.ReadUrl!));
        await using var follows = replica.CreateCommand("SELECT count(*) FROM schema_version");
        await using var writes = replica.CreateCommand("DELETE FROM receipt");

        await Eventually.Is(async () => (long)(await follows.ExecuteScalarAsync())!, versions => versions == Migrator.Newest, TimeSpan.FromMinutes(1));
        var problem = await Assert.ThrowsAsync<PostgresException>(() => writes.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, problem.SqlState);
    }

    [Fact]
    public async Task The_Redis_that_keeps_evicts_nothing_and_writes_to_its_file()
    {
        var options = RedisUrls.Parse(Topology.RedisUrl);
        options.AllowAdmin = true;
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        var settings = await Task.WhenAll(
            redis.GetDatabase().ExecuteAsync("CONFIG", "GET", "maxmemory-policy"), redis.GetDatabase().ExecuteAsync("CONFIG", "GET", "appendonly"));

        Assert.Equal(["noeviction", "yes"], settings.Select(setting => ((RedisResult[])setting!)[1].ToString()));
    }

    [Fact]
    public async Task Figures_are_not_for_everybody()
    {
        using var client = Topology.Client();

        using var answer = await client.GetAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
