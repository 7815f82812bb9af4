using System.Collections.Concurrent;
using Npgsql;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production.Scaling;

/// <summary>A silo and two APIs behind PgBouncer in transaction mode, with a streaming replica for reads that may lag.</summary>
[CollectionDefinition(nameof(ScaledTopology))]
public sealed class ScaledTopology : ICollectionFixture<ScaledTopology>, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> log = new();
    private ProductionTopology? topology;
    private Pooler? pooler;

    public ProductionTopology Topology => topology ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Reads from the replica however far behind that is.</summary>
    public ProductionHost Patient { get; private set; } = null!;

    /// <summary>Leaves a replica that is a second behind.</summary>
    public ProductionHost Strict { get; private set; } = null!;

    public string Log => string.Join('\n', log);

    public async ValueTask InitializeAsync()
    {
        topology = await ProductionTopology.Start(new() { Silos = 0, Apis = 0, Output = log.Enqueue, Variables = TestVariables.Fast });
        pooler = await Pooler.Start(topology.Stores, log.Enqueue);
        await PrepareRole();
        try
        {
            await topology.AddSilo(variables: Through(pooler, lagMost: "5000"));
            Patient = await topology.AddApi(variables: Through(pooler, lagMost: "3600000", WebApp("old")));
            Strict = await topology.AddApi(variables: Through(pooler, lagMost: "1000", WebApp("new")));
        }
        catch (InvalidOperationException problem)
        {
            throw new InvalidOperationException($"{problem.Message}\n{Log}", problem);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (topology is not null) await topology.DisposeAsync();
        if (pooler is not null) await pooler.DisposeAsync();
    }

    private async Task PrepareRole()
    {
        await using var source = NpgsqlDataSource.Create(PostgresUrl.ForMigrations(Topology.DatabaseUrl));
        await using var command = source.CreateCommand(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "pgbouncer", "role-settings.sql")));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A web app of that release: its page, and one script whose name no other release has.</summary>
    private string WebApp(string release)
    {
        var folder = Topology.Stores.FolderOf($"web-{release}");
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        File.WriteAllText(Path.Combine(folder, "index.html"), $"<!doctype html><title>{release}</title>");
        File.WriteAllText(Path.Combine(folder, "assets", $"{release}.js"), $"export const release = '{release}';");
        return folder;
    }

    private static Dictionary<string, string?> Through(Pooler pooler, string lagMost, string? webRoot = null) => new()
    {
        ["WEB_ROOT"] = webRoot,
        ["DATABASE_URL"] = pooler.Url,
        ["DATABASE_POOLER"] = "true",
        ["DATABASE_READ_LAG_MS"] = lagMost,
    };
}
