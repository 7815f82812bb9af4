using System.Diagnostics;

namespace PokeTradeVault.Load.Chaos;

/// <summary>Waits of a run: as long as a fault lasts, or until something is so.</summary>
internal static class Wait
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public static async Task For(TimeSpan time, CancellationToken stop)
    {
        using var end = new PeriodicTimer(time < LookEvery ? LookEvery : time);
        await end.WaitForNextTickAsync(stop);
    }

    public static Task Until(string what, TimeSpan most, Func<bool> isSo, CancellationToken stop) => Until(what, most, () => Task.FromResult(isSo()), stop);

    /// <exception cref="TimeoutException">It is not so within <paramref name="most"/>.</exception>
    public static async Task Until(string what, TimeSpan most, Func<Task<bool>> isSo, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        using var looks = new PeriodicTimer(LookEvery);
        while (!await isSo())
        {
            if (Stopwatch.GetElapsedTime(since) > most) throw new TimeoutException($"Not within {most.TotalSeconds:0} s: {what}.");
            await looks.WaitForNextTickAsync(stop);
        }
    }
}
