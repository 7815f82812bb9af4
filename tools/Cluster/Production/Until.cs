namespace PokeTradeVault.Cluster.Production;

/// <summary>Waits for servers.</summary>
internal static class Until
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(50);

    /// <exception cref="InvalidOperationException">It has ended, or says nothing within <paramref name="within"/>.</exception>
    public static async Task Answers(
        string name, TimeSpan within, Func<bool> hasEnded, Func<CancellationToken, Task<bool>> asked, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(within);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        using var pause = new PeriodicTimer(AskEvery);
        try
        {
            while (!await asked(either.Token))
            {
                if (hasEnded()) throw new InvalidOperationException($"{name} ended before it was ready.");
                await pause.WaitForNextTickAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new InvalidOperationException($"{name} was not ready within {within.TotalSeconds} s.");
        }
    }
}
