using System.Runtime.InteropServices;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Embedded;

/// <summary>
/// The wish to stop: a signal, or for a child its parent's end. Ctrl-C in a terminal and a supervisor's SIGTERM reach every program
/// of a group at once; a child leaves them to its parent, which stops itself first and then closes the pipe, so that nobody loses
/// the stores while still at work: a silo without its Redis does not stop in order.
/// </summary>
internal sealed class StopRequest : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly TaskCompletionSource requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> signals = [];

    public StopRequest(bool child)
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP })
            On(signal, child ? () => { } : Stop);
        if (child) _ = StopWithParent();
    }

    public CancellationToken Token => source.Token;

    public Task Requested => requested.Task;

    public void Dispose()
    {
        signals.ForEach(signal => signal.Dispose());
        source.Dispose();
    }

    private void On(PosixSignal signal, Action act) => signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        act();
    }));

    private async Task StopWithParent()
    {
        await ParentPipe.Closed();
        Stop();
    }

    private void Stop()
    {
        if (!requested.TrySetResult()) return;
        source.Cancel();
    }
}
