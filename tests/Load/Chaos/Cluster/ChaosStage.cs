using System.Collections.Concurrent;
using System.Security.Cryptography;
using PokeTradeVault.Cluster;

namespace PokeTradeVault.Load.Chaos.Cluster;

/// <summary>Silos and APIs in places that a supervisor keeps filled, on stores of their own, with gates in between.</summary>
internal sealed class ChaosStage : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private readonly ChaosOptions options;
    private readonly Action<string> output;
    private readonly CancellationTokenSource ending = new();
    private readonly List<Slot> silos = [];
    private readonly List<Slot> apis = [];
    private readonly ConcurrentDictionary<string, Passage> toPostgres = new();
    private readonly ConcurrentDictionary<(string From, string To), Passage> between = new();
    private readonly List<Gate> gates = [];
    private readonly string secret = RandomNumberGenerator.GetHexString(64, lowercase: true);
    private Task supervising = Task.CompletedTask;

    private ChaosStage(ChaosOptions options, ChaosStores stores, Action<string> output) =>
        (this.options, Stores, this.output) = (options, stores, output);

    public ChaosStores Stores { get; }

    public IReadOnlyList<Slot> Silos => silos;

    public IReadOnlyList<Slot> Apis => apis;

    public static async Task<ChaosStage> Start(ChaosOptions options, Action<string> output, CancellationToken cancellation)
    {
        var stage = new ChaosStage(options, await ChaosStores.Start(options.Disk, output, cancellation), output);
        for (var i = 1; i <= options.Silos; i++) stage.silos.Add(stage.SiloSlot($"silo-{i}"));
        for (var i = 1; i <= options.Apis; i++) stage.apis.Add(new("Api", $"api-{i}", FreePorts.Next(), stage.Environment($"api-{i}"), output));
        foreach (var slot in stage.silos.Concat(stage.apis)) slot.Fill();
        stage.supervising = stage.Supervise();
        return stage;
    }

    /// <summary>A silo in no place of the cluster's, for whoever wants to see whether it starts.</summary>
    public Slot Stranger(IReadOnlyDictionary<string, string?> more)
    {
        var environment = Environment("stranger");
        foreach (var (key, value) in more) environment[key] = value;
        return new("Silo", "stranger", FreePorts.Next(), environment, output);
    }

    /// <summary>What one process may say to PostgreSQL from now on.</summary>
    public void ToPostgres(Slot slot, Passage passage)
    {
        toPostgres[slot.Name] = passage;
        gates.ForEach(gate => gate.Apply());
    }

    /// <summary>What a silo and all the others may say to each other from now on.</summary>
    public void Between(Slot silo, Passage passage)
    {
        foreach (var other in silos.Where(other => other != silo))
            (between[(silo.Name, other.Name)], between[(other.Name, silo.Name)]) = (passage, passage);
        gates.ForEach(gate => gate.Apply());
    }

    public async Task<long> Count(string sql, CancellationToken cancellation = default)
    {
        await using var command = Stores.Inspection.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await supervising.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(apis.Select(slot => slot.DisposeAsync().AsTask()));
        await Task.WhenAll(silos.Select(slot => slot.DisposeAsync().AsTask()));
        gates.ForEach(gate => gate.Dispose());
        await Stores.DisposeAsync();
        ending.Dispose();
    }

    private Slot SiloSlot(string name)
    {
        var environment = Environment(name);
        var listen = FreePorts.Next();
        // Others reach it through a gate that tells by the caller who it is.
        var gate = new Gate(0, listen, callerPort => between.GetValueOrDefault((SiloAt(callerPort) ?? "", name), Passage.Open));
        gates.Add(gate);
        environment["SILO_PORT"] = $"{gate.Port}";
        environment["SILO_LISTEN_PORT"] = $"{listen}";
        environment["GATEWAY_PORT"] = $"{FreePorts.Next()}";
        return new("Silo", name, FreePorts.Next(), environment, output);
    }

    private string? SiloAt(int callerPort)
    {
        if (between.Values.All(passage => passage is Passage.Open)) return null;
        var living = silos.Where(slot => slot.IsAlive).ToDictionary(slot => slot.Process!.Id, slot => slot.Name);
        return Callers.Of(callerPort, living.Keys) is { } process ? living[process] : null;
    }

    private Dictionary<string, string?> Environment(string name)
    {
        var gate = new Gate(0, Stores.Postgres.Port, _ => toPostgres.GetValueOrDefault(name, Passage.Open));
        gates.Add(gate);
        return new(options.Variables)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["VAULT_FOLDER"] = Path.Combine(Stores.Folder, "programs"),
            ["DATABASE_URL"] = Stores.DatabaseUrl.Replace($":{Stores.Postgres.Port}/", $":{gate.Port}/", StringComparison.Ordinal),
            ["REDIS_URL"] = Stores.Redis.Url,
            ["JWT_SECRET"] = secret,
            ["CLUSTER_ID"] = "chaos",
            ["SERVICE_ID"] = "chaos",
            ["SILO_IN_API"] = "false",
            ["SILO_ADDRESS"] = "127.0.0.1",
            ["FAULT_POINTS"] = Path.Combine(Stores.Folder, $"orders-{name}"),
        };
    }

    private async Task Supervise()
    {
        using var looks = new PeriodicTimer(LookEvery);
        while (await looks.WaitForNextTickAsync(ending.Token))
        {
            foreach (var slot in silos.Concat(apis)) slot.Revive();
        }
    }
}
