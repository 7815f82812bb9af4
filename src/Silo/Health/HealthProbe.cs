using PokeTradeVault.Settings;

namespace PokeTradeVault.Silo.Health;

/// <summary>
/// What a container asks of itself, <c>--health</c>: whether the program that runs in it is ready. Its image has no other program
/// that could ask.
/// </summary>
public static class HealthProbe
{
    /// <summary>The only argument of a program that asks instead of serving.</summary>
    public const string Name = "--health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <returns>The exit code: 0 where <c>/health/ready</c> at <c>PORT</c> answers 200, else 1.</returns>
    public static async Task<int> Run(VaultSettings settings)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{settings.Port}/health/ready"));
            if (answer.IsSuccessStatusCode) return 0;
            await Console.Error.WriteLineAsync($"not ready: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"no answer: {problem.Message}");
        }

        return 1;
    }
}
