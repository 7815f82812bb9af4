using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PokeTradeVault.Load.Scaling;

/// <summary>
/// How fast a core is while something else is measured on it. A virtual core is half of a real one that others use too, so from
/// minute to minute it does a third more or less in the same processor's time; only rows at one speed can be compared.
/// </summary>
internal sealed class CoreSpeed : IDisposable
{
    /// <summary>A millisecond or so of arithmetic in registers, so that what else runs there does not count, as it would in caches.</summary>
    private const int Steps = 400_000;

    private const int WarmUps = 200;
    private const int ThreadClock = 3;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);

    private readonly ManualResetEventSlim ended = new();
    private readonly Thread thread;
    private double taken;
    private int looks;

    public CoreSpeed(int core)
    {
        thread = new(() => Look(core)) { IsBackground = true };
        thread.Start();
    }

    /// <summary>Pieces of work for each second of the processor, on the average since it began.</summary>
    public double PerSecond => Volatile.Read(ref looks) / Volatile.Read(ref taken);

    public void Dispose()
    {
        ended.Set();
        thread.Join();
        ended.Dispose();
    }

    private void Look(int core)
    {
        var mask = 1UL << core;
        if (SetAffinity(0, sizeof(ulong), ref mask) != 0) throw new InvalidOperationException($"A thread can't be held to core {core}.");
        for (var warmUp = 0; warmUp < WarmUps; warmUp++) Work();
        do
        {
            var before = Now();
            Work();
            Volatile.Write(ref taken, taken + (Now() - before));
            Volatile.Write(ref looks, looks + 1);
        }
        while (!ended.Wait(Every));
    }

    /// <summary>Four chains that don't wait for each other, as code that keeps a core busy.</summary>
    private static void Work()
    {
        var (a, b, c, d) = (1UL, 2UL, 3UL, 4UL);
        for (var step = 0; step < Steps; step++)
        {
            a ^= a << 13; b ^= b << 13; c ^= c << 13; d ^= d << 13;
            a ^= a >> 7; b ^= b >> 7; c ^= c >> 7; d ^= d >> 7;
            a ^= a << 17; b ^= b << 17; c ^= c << 17; d ^= d << 17;
        }

        if ((a ^ b ^ c ^ d) == 0) throw new UnreachableException("xorshift never comes to nothing.");
    }

    /// <summary>This thread's time on a processor, in seconds.</summary>
    private static double Now() => GetTime(ThreadClock, out var time) == 0 ? time.Seconds + time.Nanoseconds / 1e9 : throw new InvalidOperationException("No clock for a thread.");

    [DllImport("libc", EntryPoint = "sched_setaffinity")]
    private static extern int SetAffinity(int thread, nint length, ref ulong mask);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
