using System.Net;
using Npgsql;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Unit.Settings;

public sealed class StoreUrlTests
{
    private const string Plain = "postgres://vault@db.example.org/vault";

    [Fact]
    public void Every_part_of_a_postgres_url_is_read_and_decoded()
    {
        var connection = ForPrograms("postgresql://us%40er:p%40ss%2F%3Aw%25@[::1]:6543/my%20vault?sslmode=verify-full&application_name=me&connect_timeout=7");

        Assert.Equal("us@er", connection.Username);
        Assert.Equal("p@ss/:w%", connection.Password);
        Assert.Equal("::1", connection.Host);
        Assert.Equal(6543, connection.Port);
        Assert.Equal("my vault", connection.Database);
        Assert.Equal(SslMode.VerifyFull, connection.SslMode);
        Assert.Equal("me", connection.ApplicationName);
        Assert.Equal(7, connection.Timeout);
    }

    [Theory]
    [InlineData("disable", SslMode.Disable)]
    [InlineData("prefer", SslMode.Prefer)]
    [InlineData("require", SslMode.Require)]
    [InlineData("verify-ca", SslMode.VerifyCA)]
    public void The_names_of_ssl_modes_are_postgres_own(string name, SslMode mode) =>
        Assert.Equal(mode, ForPrograms($"{Plain}?sslmode={name}").SslMode);

    [Fact]
    public void Programs_prepare_plan_once_and_give_up_in_time()
    {
        var connection = ForPrograms(Plain, new()
        {
            PoolSize = 7,
            LockTimeout = TimeSpan.FromSeconds(2),
            StatementTimeout = TimeSpan.FromSeconds(3),
            StalledTimeout = TimeSpan.FromSeconds(4),
        });

        Assert.Equal(7, connection.MaxPoolSize);
        Assert.True(connection.MaxAutoPrepare > 0);
        Assert.Equal(
            "-c plan_cache_mode=force_generic_plan -c lock_timeout=2000 -c statement_timeout=3000 -c idle_in_transaction_session_timeout=4000"
            + " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3",
            connection.Options);
        Assert.Equal(5432, connection.Port);
    }

    [Fact]
    public void Behind_a_pooler_nothing_is_asked_that_it_would_refuse()
    {
        var connection = ForPrograms(Plain, new() { BehindPooler = true });

        Assert.Equal(0, connection.MaxAutoPrepare);
        Assert.True(connection.NoResetOnClose);
        Assert.Null(connection.Options);
    }

    [Fact]
    public void Migrations_wait_as_long_as_they_must() =>
        Assert.Null(new NpgsqlConnectionStringBuilder(PostgresUrl.ForMigrations(Plain)).Options);

    [Fact]
    public void A_socket_is_named_by_its_folder() =>
        Assert.Equal("/run/postgresql", ForPrograms($"{Plain}?host=%2Frun%2Fpostgresql").Host);

    [Fact]
    public void A_step_of_a_migration_soon_gives_up_a_table_that_is_in_use() =>
        Assert.Equal("-c lock_timeout=3000", new NpgsqlConnectionStringBuilder(PostgresUrl.ForMigrationSteps(Plain)).Options);

    [Fact]
    public void Every_part_of_a_redis_url_is_read_and_decoded()
    {
        var options = RedisUrls.Parse("rediss://us%40er:p%2Fss@redis.example.org:6380/3");

        Assert.Equal("us@er", options.User);
        Assert.Equal("p/ss", options.Password);
        Assert.Equal(new DnsEndPoint("redis.example.org", 6380), Assert.Single(options.EndPoints));
        Assert.Equal(3, options.DefaultDatabase);
        Assert.True(options.Ssl);
        Assert.False(options.AbortOnConnectFail);
    }

    [Fact]
    public void Plain_redis_has_the_usual_port_and_no_encryption()
    {
        var options = RedisUrls.Parse("redis://127.0.0.1");

        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 6379), Assert.Single(options.EndPoints));
        Assert.False(options.Ssl);
        Assert.Null(options.Password);
    }

    [Theory]
    [InlineData("rediss://redis.example.org?verify=maybe")]
    [InlineData("redis://redis.example.org?pool=7")]
    [InlineData("http://redis.example.org")]
    public void An_unknown_redis_url_is_refused(string url) => Assert.Throws<FormatException>(() => RedisUrls.Parse(url));

    private static NpgsqlConnectionStringBuilder ForPrograms(string url, DatabaseOptions? options = null) =>
        new(PostgresUrl.ForPrograms(url, options ?? new()));
}
