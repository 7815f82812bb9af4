using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace PokeTradeVault.Integration.Api;

/// <summary>Short ways to call the API.</summary>
public static class Calls
{
    public const string Password = "Pallet-Town-1";

    private static int names;

    public static async Task<Answered> Call(
        this ApiHost host, HttpMethod method, string path, object? body = null, string? token = null, string? cookie = null, Guid? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = body as HttpContent ?? (body is string text ? new StringContent(text, Encoding.UTF8, "application/json") : JsonContent.Create(body));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        if (key is { } id)
            request.Headers.Add("Idempotency-Key", id.ToString());
        using var response = await host.Http.SendAsync(request);
        return await Answered.Of(response);
    }

    public static Task<Answered> Get(this ApiHost host, string path, string? token = null) => host.Call(HttpMethod.Get, path, token: token);

    public static Task<Answered> Post(this ApiHost host, string path, object? body = null, string? token = null, string? cookie = null, Guid? key = null) =>
        host.Call(HttpMethod.Post, path, body, token, cookie, key);

    public static Task<Answered> Login(this ApiHost host, string login, string password = Password) =>
        host.Post("/v1/auth/login", new { login, password });

    /// <summary>A new trader with a name of their own.</summary>
    public static async Task<SignedUp> SignUp(this ApiHost host)
    {
        var name = $"trader{Interlocked.Increment(ref names)}";
        var answer = await host.Post("/v1/auth/register", new { username = name, email = $"{name}@example.org", password = Password });
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.Status);
        return new SignedUp(name, answer.Json.GetProperty("user").GetProperty("id").GetGuid(), answer.AccessToken(), answer.Cookie!);
    }

    public static string AccessToken(this Answered answer) => answer.Json.GetProperty("accessToken").GetString()!;

    /// <returns>The new Pokémon's id.</returns>
    public static async Task<Guid> AddPokemon(this ApiHost host, SignedUp trader, string species = "Pikachu")
    {
        var answer = await host.Post("/v1/pokemon", new { species, level = 50, forTrade = true }, trader.Token);
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.Status);
        return answer.Json.GetProperty("id").GetGuid();
    }
}

public sealed record SignedUp(string Name, Guid Id, string Token, string Cookie);
