using System.Runtime.InteropServices;
using PokeTradeVault.Smoke;

const string Usage = """
    smoke URL [--register] [--release NAME] [--wait SECONDS]
    Makes one real trade between two standing accounts, over HTTP and the hub, and says what it found.
      SMOKE_USERS    both, one a line or parted by blanks, each as name:password (or SMOKE_USERS_FILE, a file that holds them)
      --register     makes the accounts where there are none; without SMOKE_USERS two that nobody uses again
      --release      what /health must name as the release that runs
      --wait         how long the address may take to become ready, by default 60
    Exit code 0: all is well; 1: it is not; 2: wrong arguments. A certificate of one's own is trusted by SSL_CERT_FILE.
    """;

if (SmokeOptions.Parse(args, Environment.GetEnvironmentVariable, out var wrong) is not { } options)
{
    await Console.Error.WriteLineAsync(wrong.Length > 0 ? wrong : Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
return await new SmokeRun(options, new Steps(Console.Out)).Run(stop.Token) ? 0 : 1;

// The open trade is cancelled on the way out.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
