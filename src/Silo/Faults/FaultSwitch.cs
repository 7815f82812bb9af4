using System.Diagnostics;
using System.Text.Json;

namespace PokeTradeVault.Silo.Faults;

/// <summary>
/// Does at each point what the file of <c>FAULT_POINTS</c> says at that moment. <c>die before_commit</c>: the process ends
/// there, as by <c>kill -9</c>. <c>hold before_push</c>: it waits there until the file says something else. No such file,
/// or anything else in it: it goes on.
/// </summary>
internal sealed class FaultSwitch(string path, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    public async Task Pass(FaultPoint point)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(point.ToString());
        using var looks = new PeriodicTimer(LookEvery, time);
        while (Says($"hold {name}"))
            await looks.WaitForNextTickAsync();
        if (Says($"die {name}"))
            await Die();
    }

    private bool Says(string order) => File.Exists(path) && File.ReadAllText(path).Trim() == order;

    /// <summary>At once, as a machine dies: nothing is flushed, closed or told. What follows it is never reached.</summary>
    private static Task Die()
    {
        using var own = Process.GetCurrentProcess();
        own.Kill();
        return new TaskCompletionSource().Task;
    }
}
