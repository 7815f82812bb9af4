using System.Diagnostics;

namespace PokeTradeVault.Integration.Fixtures;

/// <summary>For what comes by itself, soon but not at once.</summary>
public static class Eventually
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <returns>The first thing seen that is as it should be.</returns>
    /// <exception cref="TimeoutException">It never was; the message shows what was seen last.</exception>
    public static async Task<T> Is<T>(Func<Task<T>> look, Func<T, bool> asItShouldBe, TimeSpan? within = null)
    {
        var (patience, since) = (within ?? TimeSpan.FromSeconds(10), Stopwatch.GetTimestamp());
        using var looks = new PeriodicTimer(LookEvery);
        while (true)
        {
            var seen = await look();
            if (asItShouldBe(seen)) return seen;
            if (Stopwatch.GetElapsedTime(since) > patience) throw new TimeoutException($"After {patience.TotalSeconds} s it still was: {seen}");
            await looks.WaitForNextTickAsync();
        }
    }
}
