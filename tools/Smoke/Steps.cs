using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace PokeTradeVault.Smoke;

/// <summary>Runs one thing after the other and tells of each that it went well, and how long it took, or why not.</summary>
internal sealed class Steps(TextWriter output)
{
    /// <exception cref="SmokeException">It did not go well; that has been told already.</exception>
    public async Task<T> Run<T>(string name, Func<Task<T>> step)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            var result = await step();
            await Tell("ok", name, since);
            return result;
        }
        catch (Exception problem) when (IsFailure(problem))
        {
            await Tell("failed", name, since, $"  {Reason(problem)}");
            throw new SmokeException(name, problem);
        }
    }

    public Task Run(string name, Func<Task> step) => Run(name, async () =>
    {
        await step();
        return true;
    });

    public Task Say(string line) => output.WriteLineAsync(line);

    /// <summary>What goes wrong at the other end, or on the way there; all else is a fault of this program.</summary>
    public static bool IsFailure(Exception problem) => problem is SmokeException or HttpRequestException or OperationCanceledException
        or HubException or System.Net.WebSockets.WebSocketException or IOException or JsonException or KeyNotFoundException or InvalidOperationException;

    private Task Tell(string outcome, string name, long since, string more = "") => output.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture, $"{outcome,-6}  {Stopwatch.GetElapsedTime(since).TotalMilliseconds,7:0} ms  {name}{more}"));

    private static string Reason(Exception problem) => problem is SmokeException ? problem.Message : $"{problem.GetType().Name}: {problem.Message}";
}
