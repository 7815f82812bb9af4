using System.Collections.Concurrent;
using Npgsql;

namespace PokeTradeVault.Load.Traffic.Figures;

/// <summary>Samples memory, sockets, CPU and activations of the target's processes, those of this machine and those that tell figures over HTTP.</summary>
internal sealed class ProcessWatch(IReadOnlyDictionary<string, int> processes, IReadOnlyDictionary<string, Uri> metrics, int? postmaster, TimeProvider time) : IDisposable
{
    private const string Postgres = "postgresql";
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly ConcurrentDictionary<string, (double Cpu, long At)> before = new();

    public bool HasAny => processes.Count > 0 || metrics.Count > 0 || postmaster is not null;

    /// <returns>The server's first process, where it runs on this machine.</returns>
    public static async Task<int?> PostmasterOf(string databaseUrl, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(databaseUrl);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        return await command.ExecuteScalarAsync(cancellation) is int backend ? Processes.Parent(backend) : null;
    }

    public async Task<IReadOnlyList<ProcessSample>> Take(CancellationToken cancellation)
    {
        var samples = new List<ProcessSample>();
        foreach (var name in processes.Keys.Union(metrics.Keys).Order(StringComparer.Ordinal))
        {
            var page = metrics.TryGetValue(name, out var address) ? await Page(address, cancellation) : null;
            var here = processes.TryGetValue(name, out var process);
            samples.Add(new ProcessSample(
                name,
                here ? Processes.Memory(process) : page?.Sum("dotnet_process_memory_working_set_bytes") / 1_048_576,
                here ? Processes.Sockets(process) : (int?)page?.Sum("kestrel_active_connections"),
                here ? Cores(name, Processes.Cpu(process)) : Cores(name, page?.Sum("dotnet_process_cpu_time_seconds_total")),
                page?.Sum("orleans_catalog_activations"),
                page?.Sum("db_client_connection_count")));
        }

        if (postmaster is { } server) samples.Add(OfPostgres([server, .. Processes.Children(server)]));
        return samples;
    }

    public void Dispose() => http.Dispose();

    private ProcessSample OfPostgres(IReadOnlyList<int> all) => new(
        Postgres, all.Sum(process => Processes.Memory(process) ?? 0), all.Count, Cores(Postgres, all.Sum(process => Processes.Cpu(process) ?? 0)), null, null);

    private double? Cores(string name, double? seconds)
    {
        if (seconds is not { } now) return null;
        var (since, at) = (before.GetValueOrDefault(name), time.GetTimestamp());
        before[name] = (now, at);
        return since.At == 0 ? null : Math.Max(0, (now - since.Cpu) / time.GetElapsedTime(since.At, at).TotalSeconds);
    }

    private async Task<MetricsPage?> Page(Uri address, CancellationToken cancellation)
    {
        try
        {
            return MetricsPage.Read(await http.GetStringAsync(address, cancellation));
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
