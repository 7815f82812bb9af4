using System.Net;
using PokeTradeVault.Integration.Api;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>One stream of requests, each sent when the one before is answered. The same seed sends the same.</summary>
internal sealed class Barrage(ApiHost host, ApiDocument document, int seed)
{
    private const int MembersOfCrowd = 3;

    private static readonly TimeSpan UnavailableAtMost = TimeSpan.FromMinutes(1);

    private readonly Dice dice = new(seed);
    private readonly AnswerCheck check = new(document);

    /// <summary>Answers by operation and status.</summary>
    public Dictionary<string, int> Answers { get; } = [];

    /// <summary>What went wrong, with the request that made it.</summary>
    public List<string> Faults { get; } = [];

    public async Task Fire(int requests)
    {
        var crowd = await Crowd.Gather(host, MembersOfCrowd);
        var gunner = new Gunner(document, crowd, dice);
        for (var number = 0; number < requests; number++)
        {
            var shot = gunner.Next();
            var answer = await Send(shot, number);
            if (answer is null)
                continue;
            var outcome = $"{shot.Operation} {(int)answer.Status}";
            Answers[outcome] = Answers.GetValueOrDefault(outcome) + 1;
            if (check.Fault(shot, answer) is { } fault)
                Faults.Add($"request {number} of seed {seed}: {fault}\n{shot}\n=> {answer.Text}");
            await Follow(crowd, shot, answer);
        }
    }

    /// <summary>A 503 says "send the same again": what is one for ever is a fault like a 500.</summary>
    private async Task<Answered?> Send(Shot shot, int number)
    {
        try
        {
            var answer = await SendOnce(shot);
            return answer.Status is HttpStatusCode.ServiceUnavailable
                ? await Fixtures.Eventually.Is(() => SendOnce(shot), again => again.Status is not HttpStatusCode.ServiceUnavailable, UnavailableAtMost)
                : answer;
        }
        catch (Exception fault) when (fault is HttpRequestException or TimeoutException or OperationCanceledException)
        {
            Faults.Add($"request {number} of seed {seed}: no answer ({fault.Message})\n{shot}");
            return null;
        }
    }

    private async Task<Answered> SendOnce(Shot shot)
    {
        using var request = shot.ToRequest();
        using var response = await host.Http.SendAsync(request);
        return await Answered.Of(response);
    }

    private async Task Follow(Crowd crowd, Shot shot, Answered answer)
    {
        if ((int)answer.Status < 300 && answer.Text is ['{', ..])
            crowd.Learn(shot.Operation, answer.Json);
        // Signing out and ending sessions are calls like others: whoever is out comes in again.
        var endsSessions = shot.Operation.Path.StartsWith("/v1/auth/", StringComparison.Ordinal);
        if (!endsSessions && answer.Status is not HttpStatusCode.Unauthorized)
            return;
        if ((await host.Get("/v1/auth/me", crowd.Speaker.Token)).Status is HttpStatusCode.OK)
            return;
        var login = await host.Login(crowd.Speaker.Name);
        Assert.True(login.Status is HttpStatusCode.OK, $"{crowd.Speaker.Name} can't sign in again: {login}");
        (crowd.Speaker.Token, crowd.Speaker.Cookie) = (login.AccessToken(), login.Cookie!);
    }
}
