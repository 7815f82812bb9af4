using PokeTradeVault.Settings;

namespace PokeTradeVault.Unit.Settings;

public sealed class VaultSettingsTests : IDisposable
{
    private const string Database = "postgres://user:secret@db.example.org/vault";
    private const string Redis = "redis://redis.example.org";
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private readonly string folder = Directory.CreateTempSubdirectory("vault-settings").FullName;

    [Theory]
    [InlineData(null, null, "Production")]
    [InlineData(null, "production", "Production")]
    [InlineData(null, "development", "Development")]
    [InlineData("Staging", "development", "Staging")]
    public void The_environment_has_an_alias_and_is_production_by_default(string? aspnet, string? node, string expected)
    {
        var settings = Read(Needs.None, ("ASPNETCORE_ENVIRONMENT", aspnet), ("NODE_ENV", node));

        Assert.Equal(expected, settings.EnvironmentName);
    }

    [Fact]
    public void Production_refuses_to_start_without_its_stores_and_secret_and_names_all_of_them()
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(Needs.Api));

        Assert.Equal(["JWT_SECRET", "DATABASE_URL", "REDIS_URL"], refusal.Problems.Select(Key));
    }

    [Theory]
    [InlineData("Production", null, "::")]
    [InlineData("Production", "127.0.0.1", "127.0.0.1")]
    [InlineData("Development", null, "127.0.0.1")]
    [InlineData("Development", "0.0.0.0", "0.0.0.0")]
    public void HTTP_is_served_everywhere_in_production_and_on_the_loopback_in_development_unless_told_otherwise(
        string environment, string? told, string expected)
    {
        var settings = Read(Needs.None, ("ASPNETCORE_ENVIRONMENT", environment), ("LISTEN_ADDRESS", told));

        Assert.Equal(expected, $"{settings.ListenAddress}");
    }

    [Fact]
    public void A_program_is_asked_only_for_what_it_needs()
    {
        Assert.Equal(Database, Read(Needs.Database, ("DATABASE_URL", Database)).DatabaseUrl);
    }

    [Theory]
    [InlineData("JWT_SECRET", "0123456789abcdef0123456789abcde")]
    [InlineData("JWT_SECRET_PREVIOUS", "old-and-brief")]
    [InlineData("DATABASE_URL", "Host=db;Database=vault")]
    [InlineData("DATABASE_READ_URL", "postgres://db.example.org")]
    [InlineData("DATABASE_MIGRATION_URL", "postgres://db.example.org/vault?sslmode=maybe")]
    [InlineData("REDIS_URL", "db.example.org:6379")]
    [InlineData("REDIS_CACHE_URL", "redis://redis.example.org/first")]
    [InlineData("API_BASE_URL", "api.example.org")]
    [InlineData("SMTP_URL", "http://mail.example.org")]
    [InlineData("CORS_ORIGINS", "https://app.example.org/")]
    [InlineData("TRUSTED_PROXIES", "10.0.0.0/33")]
    [InlineData("TRUSTED_PROXIES", "nginx")]
    [InlineData("PORT", "http")]
    [InlineData("PORT", "65536")]
    [InlineData("DATABASE_POOL_SIZE", "0")]
    [InlineData("DATABASE_READ_LAG_MS", "499")]
    [InlineData("DATABASE_POOLER", "perhaps")]
    [InlineData("SILO_ADDRESS", "silo")]
    [InlineData("LISTEN_ADDRESS", "localhost")]
    [InlineData("DRAIN_SECONDS", "301")]
    [InlineData("METRICS_PORT", "65536")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318")]
    [InlineData("OTEL_TRACES_SAMPLER_ARG", "1.5")]
    [InlineData("SENTRY_DSN", "https://sentry.example.org/1")]
    [InlineData("LOG_FORMAT", "xml")]
    [InlineData("DEMO", "true")]
    [InlineData("FAULT_POINTS", "/tmp/points")]
    public void A_value_that_cannot_be_used_is_refused_by_its_key_and_never_shown(string key, string value)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(Needs.Api, [.. Complete.Where(entry => entry.Key != key), (key, value)]));

        Assert.Equal([key], refusal.Problems.Select(Key));
        if (key.Contains("SECRET", StringComparison.Ordinal)) Assert.DoesNotContain(value, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", null, 10)]
    [InlineData("Staging", "25", 25)]
    [InlineData("Development", null, 0)]
    [Trait("Rule", "R-DRAIN")]
    public void A_host_drains_for_a_while_except_on_a_development_machine(string environment, string? asked, int seconds)
    {
        var settings = Read(Needs.None, ("ASPNETCORE_ENVIRONMENT", environment), ("DRAIN_SECONDS", asked));

        Assert.Equal(seconds, settings.DrainTime.TotalSeconds);
    }

    [Fact]
    public void Trusted_proxies_are_networks_and_single_addresses_and_none_by_default()
    {
        var named = Read(Needs.Api, [.. Complete, ("TRUSTED_PROXIES", "10.0.0.0/8, 127.0.0.1,fd00::/8,::1")]).TrustedProxies;

        Assert.Equal(["10.0.0.0/8", "127.0.0.1/32", "fd00::/8", "::1/128"], named.Select(network => network.ToString()));
        Assert.Empty(Read(Needs.Api, Complete).TrustedProxies);
    }

    [Fact]
    public void A_secret_may_stand_in_a_file()
    {
        var file = Path.Combine(folder, "secret");
        File.WriteAllText(file, Secret + "\n");

        Assert.Equal(Secret, Read(Needs.JwtSecret, ("JWT_SECRET_FILE", file)).JwtSecret);
    }

    [Fact]
    public void A_file_that_is_missing_and_a_key_given_twice_are_refused()
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(Needs.Redis,
            ("REDIS_URL", Redis), ("REDIS_URL_FILE", "/none"), ("SENTRY_DSN_FILE", Path.Combine(folder, "none"))));

        Assert.Equal(["REDIS_URL", "SENTRY_DSN_FILE"], refusal.Problems.Select(Key));
    }

    [Fact]
    public void Development_keeps_a_random_secret_of_its_own()
    {
        var first = Development().JwtSecret;
        var again = Development().JwtSecret;

        Assert.Equal(64, first!.Length);
        Assert.Equal(first, again);
    }

    [Theory]
    [InlineData("Development", null, null, true)]
    [InlineData("Development", Database, Redis, false)]
    [InlineData("Staging", Database, Redis, false)]
    public void Only_development_without_both_stores_embeds_them(string environment, string? database, string? redis, bool embedded)
    {
        var settings = Read(Needs.Silo, ("ASPNETCORE_ENVIRONMENT", environment), ("DATABASE_URL", database), ("REDIS_URL", redis));

        Assert.Equal(embedded, settings.UsesEmbeddedStores);
    }

    [Fact]
    public void One_store_without_the_other_is_refused()
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(Needs.Silo, ("NODE_ENV", "development"), ("REDIS_URL", Redis)));

        Assert.Equal(["DATABASE_URL"], refusal.Problems.Select(Key));
    }

    [Fact]
    public void Its_text_gives_no_secret_away() =>
        Assert.DoesNotContain(Secret, Read(Needs.Api, Complete).ToString(), StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static (string Key, string? Value)[] Complete => [("DATABASE_URL", Database), ("REDIS_URL", Redis), ("JWT_SECRET", Secret)];

    private static string Key(string problem) => problem[..problem.IndexOf(':', StringComparison.Ordinal)];

    private VaultSettings Development() => Read(Needs.JwtSecret, ("NODE_ENV", "development"));

    private VaultSettings Read(Needs needs, params (string Key, string? Value)[] variables) =>
        VaultSettings.Read(variables.Append(("VAULT_FOLDER", folder)).ToDictionary(entry => entry.Item1, entry => entry.Item2), needs);
}
