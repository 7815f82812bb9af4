using PokeTradeVault.Settings;

namespace PokeTradeVault.Doctor;

/// <summary>All checks, in the order in which one would mend what they find.</summary>
internal static class Checkup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async IAsyncEnumerable<Finding> Run()
    {
        VaultSettings settings;
        SettingsException? refused = null;
        try
        {
            settings = VaultSettings.FromEnvironment(Needs.Api);
        }
        catch (SettingsException problem)
        {
            refused = problem;
            settings = null!;
        }
        if (refused is not null)
        {
            foreach (var problem in refused.Problems) yield return Finding.Wrong("settings", problem);
            yield break;
        }

        foreach (var finding in SettingsChecks.Of(settings).Concat(PortChecks.Of(settings))) yield return finding;
        if (await RunningStores.Of(settings) is not { } running)
        {
            yield return Finding.Fine("stores", $"the embedded ones, not running; ./dev run starts them in {settings.Folder}");
            yield break;
        }
        foreach (var (subject, check) in ChecksOf(running))
        {
            foreach (var finding in await Guarded(subject, check)) yield return finding;
        }
    }

    private static IEnumerable<(string Subject, Func<CancellationToken, Task<IReadOnlyList<Finding>>> Check)> ChecksOf(VaultSettings settings)
    {
        yield return ("PostgreSQL", cancellation => DatabaseChecks.Of(settings, cancellation));
        yield return ("migrations", cancellation => MigrationChecks.Of(settings, cancellation));
        if (settings.DatabaseReadUrl is not null)
            yield return ("replica", cancellation => ReplicaChecks.Of(settings, cancellation));
        yield return ("Redis", cancellation => RedisChecks.Of("Redis", settings.RedisUrl!, settings, cancellation));
        if (settings.RedisCacheUrl is { } cache && cache != settings.RedisUrl)
            yield return ("Redis cache", cancellation => RedisChecks.Of("Redis cache", cache, settings, cancellation));
        if (settings.ApiBaseUrl is { } api)
            yield return ("API", cancellation => AddressChecks.Of(api, cancellation));
    }

    /// <summary>A store that is away is one finding, and not the end of the others.</summary>
    private static async Task<IReadOnlyList<Finding>> Guarded(string subject, Func<CancellationToken, Task<IReadOnlyList<Finding>>> check)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await check(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return [Finding.Wrong(subject, $"no answer within {Patience.TotalSeconds} s")];
        }
        catch (Exception problem) when (problem is System.Data.Common.DbException or StackExchange.Redis.RedisException
            or StackExchange.Redis.RedisCommandException or IOException
            or HttpRequestException or TimeoutException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            return [Finding.Wrong(subject, Causes.Of(problem))];
        }
    }
}
