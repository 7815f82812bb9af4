namespace PokeTradeVault.Cluster;

internal static class Readiness
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until <c>/health/ready</c> of <paramref name="address"/> says so.</summary>
    /// <exception cref="InvalidOperationException">The process has ended, or is not ready within <paramref name="within"/>.</exception>
    public static async Task Until(VaultProcess process, Uri address, TimeSpan within, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        using var patience = new CancellationTokenSource(within);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        using var pause = new PeriodicTimer(AskEvery);
        try
        {
            while (!await IsReady(client, either.Token))
            {
                if (process.HasExited) throw new InvalidOperationException($"{process.Name} ended before it was ready, with exit code {await process.Exited(cancellation)}.");
                await pause.WaitForNextTickAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new InvalidOperationException($"{process.Name} was not ready within {within.TotalSeconds} s.");
        }
    }

    private static async Task<bool> IsReady(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or TimeoutException
            || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}
