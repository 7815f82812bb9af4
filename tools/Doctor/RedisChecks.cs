using System.Globalization;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Doctor;

/// <summary>Whether a Redis answers and, where it holds what must not be lost, whether it keeps it.</summary>
internal static class RedisChecks
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(20);

    public static async Task<IReadOnlyList<Finding>> Of(string subject, string url, VaultSettings settings, CancellationToken cancellation)
    {
        var options = RedisUrls.Parse(url);
        options.AbortOnConnectFail = true;
        // For INFO and TIME, which only look.
        options.AllowAdmin = true;
        options.ConnectTimeout = (int)ConnectWithin.TotalMilliseconds;
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options).WaitAsync(cancellation);
        var server = redis.GetServer(redis.GetEndPoints()[0]);
        var found = new List<Finding> { Finding.Fine(subject, $"version {server.Version} answers") };
        var asked = Clocks.Now;
        var time = await server.TimeAsync().WaitAsync(cancellation);
        found.Add(Clocks.Compare(subject, new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeMilliseconds() / 1000.0, asked));
        if (settings.IsDevelopment) return found;

        if (!options.Ssl && options.EndPoints[0] is System.Net.DnsEndPoint)
            found.Add(Finding.Warning(subject, "the connection is not encrypted: rediss:// where the server has TLS"));
        var facts = (await server.InfoAsync().WaitAsync(cancellation)).SelectMany(section => section)
            .GroupBy(fact => fact.Key).ToDictionary(facts => facts.Key, facts => facts.First().Value);
        if (url == settings.RedisUrl) found.AddRange(Keeping(subject, facts));
        return found;
    }

    private static IEnumerable<Finding> Keeping(string subject, Dictionary<string, string> facts)
    {
        var policy = facts.GetValueOrDefault("maxmemory_policy", "unknown");
        yield return policy == "noeviction"
            ? Finding.Fine(subject, "never evicts")
            : Finding.Wrong(subject, $"maxmemory-policy is {policy}: it must be noeviction, or sessions and silos are forgotten when memory runs out");
        yield return facts.GetValueOrDefault("aof_enabled") == "1"
            ? Finding.Fine(subject, "keeps an append-only file")
            : Finding.Warning(subject, "keeps no append-only file: if it comes back empty, sessions end and silos refuse to start until the old ones are gone");
        if (Number(facts, "evicted_keys") is > 0 and var evicted)
            yield return Finding.Wrong(subject, $"{evicted} keys were evicted: give it more memory");
        if (Number(facts, "maxmemory") is > 0 and var most && Number(facts, "used_memory") > most * 0.8)
            yield return Finding.Warning(subject, "more than 80 % of its memory is in use");
    }

    private static long? Number(Dictionary<string, string> facts, string name) =>
        long.TryParse(facts.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
