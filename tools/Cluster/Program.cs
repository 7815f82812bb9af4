using System.Runtime.InteropServices;
using PokeTradeVault.Cluster;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Cluster.Rollout;
using PokeTradeVault.Settings;

if (args is [RolloutCommand.Name, .. var rollout])
    return await RolloutCommand.Run(rollout, RolloutControl.SocketOfRunning(), Console.Out);
if (ClusterArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(ClusterArguments.Usage);
    return 2;
}
using var stop = new CancellationTokenSource();
var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    await (arguments.Production
        ? ProductionCommand.Run(arguments, stopped.Task, stop.Token)
        : DevelopmentCluster.Run(arguments, stopped.Task, stop.Token));
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
