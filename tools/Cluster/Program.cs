using System.Globalization;
using System.Runtime.InteropServices;
using PokeTradeVault.Cluster;
using PokeTradeVault.Database;
using PokeTradeVault.Settings;

if (Counts.Parse(args) is not { } counts)
{
    await Console.Error.WriteLineAsync("cluster [--silos N] [--apis N], 1 to 9 each, by default 2 and 2");
    return 2;
}
using var stop = new CancellationTokenSource();
var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    await Run();
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (Exception problem) when (problem is SettingsException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
    stopped.TrySetResult();
}

async Task Run()
{
    await using var stores = await EmbeddedStores.Ensure(VaultSettings.FromEnvironment(Needs.Api), cancellation: stop.Token);
    await Migrator.Up(stores.Settings.DatabaseMigrationUrl ?? stores.Settings.DatabaseUrl!, stop.Token);
    await using var cluster = new VaultCluster(stores.Settings, Console.WriteLine);
    for (var i = 0; i < counts.Silos; i++) await cluster.AddSilo(cancellation: stop.Token);
    for (var i = 0; i < counts.Apis; i++) await cluster.AddApi(stores.Settings.Port == 0 ? 0 : stores.Settings.Port + i, cancellation: stop.Token);
    foreach (var address in cluster.Addresses) Console.WriteLine($"Ready: {address}");
    await stopped.Task;
}

/// <summary>How many processes of each kind.</summary>
internal sealed record Counts(int Silos, int Apis)
{
    private const int Most = 9;

    public static Counts? Parse(string[] args)
    {
        var counts = new Counts(2, 2);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            if (number is < 1 or > Most) return null;
            switch (args[i])
            {
                case "--silos": counts = counts with { Silos = number }; break;
                case "--apis": counts = counts with { Apis = number }; break;
                default: return null;
            }
        }
        return counts;
    }
}
