using PokeTradeVault.Load.Traders;

namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>
/// What one arrival does, step by step. Its first step is timed from when it was due, each later one from when the step
/// before had ended, or from when a pause that the product asks for was over; waiting for the generator counts.
/// </summary>
internal sealed class Journey(Timings timings, TimeProvider time, long due, CancellationToken cancellation)
{
    /// <summary>How long a command is repeated until somebody knows what became of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private long due = due;

    public CancellationToken Cancellation => cancellation;

    /// <summary>A call that only reads: one try.</summary>
    public async Task<Answer> Read(string step, Func<Task<Answer>> call)
    {
        var answer = await call();
        timings.Count(step, answer.Code);
        return Timed(step, answer);
    }

    /// <summary>A command: repeated with the same key while nobody knows; each try counts with its code, the time is until it is known.</summary>
    public async Task<Answer> Command(string step, RemoteTrader trader, HttpMethod method, string path, object? body) => Timed(step, await trader.UntilKnown(
        method, path, body, Guid.CreateVersion7(), Patience, tried => timings.Count(step, tried.Code), cancellation));

    public void Count(string step, string code) => timings.Count(step, code);

    /// <summary>A pause that the product asks for.</summary>
    public async Task Wait(TimeSpan pause)
    {
        if (pause > TimeSpan.Zero) await Task.Delay(pause, time, cancellation);
        due = time.GetTimestamp();
    }

    public Answer Timed(string step, Answer answer)
    {
        timings.Record(step, time.GetElapsedTime(due));
        due = time.GetTimestamp();
        return answer;
    }
}
