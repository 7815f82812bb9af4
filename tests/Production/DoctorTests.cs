using System.Diagnostics;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production;

/// <summary>What <c>./dev doctor</c> says of a set-up.</summary>
[Collection(nameof(SharedTopology))]
public sealed class DoctorTests(SharedTopology shared)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private ProductionTopology Topology => shared.Topology;

    [Fact]
    public async Task A_set_up_as_it_should_be_is_fine_in_every_point()
    {
        var (code, found) = await Examine();

        Assert.True(code == 0, found);
        Assert.DoesNotContain("WRONG", found, StringComparison.Ordinal);
        Assert.All(
            ["version 15", "max", "can't alter tables nor change the ledger", "are applied", "s behind", "never evicts", "append-only file", "is ready", "is trusted"],
            text => Assert.Contains(text == "max" ? "leaves room for" : text, found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_names_every_setting_that_is_missing_and_shows_none_that_is_there()
    {
        var (code, found) = await Examine(("DATABASE_URL", null), ("REDIS_URL", null), ("PORT", "http"));

        Assert.True(code == 1, found);
        Assert.Contains("WRONG    settings           DATABASE_URL: must be set", found, StringComparison.Ordinal);
        Assert.Contains("WRONG    settings           REDIS_URL: must be set", found, StringComparison.Ordinal);
        Assert.Contains("WRONG    settings           PORT: must be a whole number", found, StringComparison.Ordinal);
        Assert.DoesNotContain(Topology.Stores.Primary.Password, found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_finds_what_would_lose_or_endanger_something()
    {
        // The cache evicts; the owner may change the ledger; the primary is no replica; the certificate is known to nobody.
        var (code, found) = await Examine(
            ("REDIS_URL", Topology.CacheUrl), ("DATABASE_URL", Topology.MigrationUrl), ("DATABASE_READ_URL", Topology.MigrationUrl),
            ("SSL_CERT_FILE", null), ("JWT_SECRET", new string('a', 40)), ("JWT_SECRET_PREVIOUS", new string('b', 40)));

        Assert.True(code == 1, found);
        Assert.All(
            [
                "it must be noeviction", "the programs' role can", "leads to a server that is no replica", "is not trusted here",
                "JWT_SECRET has few different characters", "a rotation is going on",
            ],
            text => Assert.Contains(text, found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stores_that_are_away_are_said_to_be_each_by_itself()
    {
        var (code, found) = await Examine(("DATABASE_URL", "postgres://a:b@127.0.0.1:1/vault"), ("REDIS_URL", "redis://127.0.0.1:1"), ("API_BASE_URL", null));

        Assert.True(code == 1, found);
        Assert.Contains("WRONG    PostgreSQL         Failed to connect", found, StringComparison.Ordinal);
        Assert.Contains("WRONG    Redis              ", found, StringComparison.Ordinal);
        Assert.Contains("fine     replica", found, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Found)> Examine(params (string Key, string? Value)[] other)
    {
        var start = new ProcessStartInfo(EmbeddedProgram.DotnetHost(), [EmbeddedProgram.Sibling("Doctor")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in Variables().Concat(other))
        {
            if (value is null) start.Environment.Remove(key);
            else start.Environment[key] = value;
        }
        using var doctor = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (found, faults) = (doctor.StandardOutput.ReadToEndAsync(patience.Token), doctor.StandardError.ReadToEndAsync(patience.Token));
            await doctor.WaitForExitAsync(patience.Token);
            return (doctor.ExitCode, await found + await faults);
        }
        finally
        {
            if (!doctor.HasExited) doctor.Kill();
        }
    }

    private IEnumerable<(string Key, string? Value)> Variables() =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"), ("NODE_ENV", null), ("PORT", "0"), ("SILO_PORT", "0"), ("GATEWAY_PORT", "0"), ("METRICS_PORT", "0"),
        ("DATABASE_URL", Topology.DatabaseUrl), ("DATABASE_MIGRATION_URL", Topology.MigrationUrl), ("DATABASE_READ_URL", Topology.ReadUrl),
        ("DATABASE_APP_ROLE", ProductionStores.AppRole), ("DATABASE_POOL_SIZE", "10"), ("BACKUP_COMMAND", "none"),
        ("REDIS_URL", Topology.RedisUrl), ("REDIS_CACHE_URL", Topology.CacheUrl), ("JWT_SECRET", "0123456789abcdef0123456789abcdef"),
        ("API_BASE_URL", $"{Topology.Address}"), ("SSL_CERT_FILE", Topology.CertificateFile),
    ];
}
