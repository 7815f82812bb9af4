using System.Diagnostics;

namespace PokeTradeVault.Integration.Api;

public static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until it is so.</summary>
    /// <returns>How long it took; the assertion fails where that is more than <paramref name="within"/>.</returns>
    public static async Task<TimeSpan> True(Func<Task<bool>> asked, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Interval);
        while (!await asked())
        {
            Assert.True(watch.Elapsed < within, $"It was not so within {within}.");
            await timer.WaitForNextTickAsync();
        }
        return watch.Elapsed;
    }
}
