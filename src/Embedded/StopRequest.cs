using System.Runtime.InteropServices;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Embedded;

/// <summary>
/// The wish to stop: SIGTERM, Ctrl-C, or the parent's end. A terminal sends Ctrl-C to every program in it; a child leaves it to the
/// parent, which stops itself first and then closes the pipe, so that nobody loses the stores while still at work.
/// </summary>
internal sealed class StopRequest : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly TaskCompletionSource requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> signals = [];

    public StopRequest(bool child)
    {
        On(PosixSignal.SIGTERM, Stop);
        On(PosixSignal.SIGHUP, Stop);
        On(PosixSignal.SIGINT, child ? () => { } : Stop);
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
