using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Load.Bench;

/// <summary>One trader over HTTP; every answer but a success throws.</summary>
internal sealed class Trader : IDisposable
{
    private readonly HttpClient http;

    private Trader(HttpClient http, string name, Guid id) => (this.http, Name, Id) = (http, name, id);

    public string Name { get; }

    public Guid Id { get; }

    public static async Task<Trader> Register(Uri address, string name)
    {
        var http = new HttpClient { BaseAddress = address };
        var answer = await Send(http, HttpMethod.Post, "/v1/auth/register", new { username = name, email = $"{name}@example.org", password = "Benchmark1" });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer["accessToken"]!.GetValue<string>());
        return new(http, name, answer["user"]!["id"]!.GetValue<Guid>());
    }

    public Task<JsonNode> Add() => Send(http, HttpMethod.Post, "/v1/pokemon", new { species = "Pikachu", level = 50, forTrade = true });

    public async Task Delete(JsonNode pokemon) =>
        (await http.DeleteAsync($"/v1/pokemon/{pokemon["id"]}?version={pokemon["version"]}")).EnsureSuccessStatusCode();

    public async Task<JsonNode> First() => (await Send(http, HttpMethod.Get, "/v1/pokemon?limit=1", null))["items"]![0]!;

    public Task<JsonNode> OfferAgain(JsonNode pokemon, int version) =>
        Send(http, HttpMethod.Patch, $"/v1/pokemon/{pokemon["id"]}", new { version, forTrade = true });

    public Task<JsonNode> Propose(Trader other, JsonNode mine, JsonNode theirs) => Send(
        http, HttpMethod.Post, "/v1/trades", new { with = other.Name, offer = new[] { mine["id"]!.ToString() }, request = new[] { theirs["id"]!.ToString() } });

    public Task<JsonNode> Confirm(JsonNode trade) => Send(http, HttpMethod.Post, $"/v1/trades/{trade["id"]}/confirm", new { revision = 1 });

    /// <summary>Throws unless all of it was saved.</summary>
    public async Task<JsonNode> Import(string format, string text)
    {
        var answer = await Send(http, HttpMethod.Post, "/v1/pokemon/import", new { format, text, dryRun = false });
        return answer["rows"]!.AsArray().Count(row => row!["verdict"]!.GetValue<string>() is "saved") == ImportBench.Rows
            ? answer
            : throw new InvalidOperationException($"{format}: not all were saved: {answer}");
    }

    public Task<string> Export(string format) => http.GetStringAsync($"/v1/pokemon/export?format={format}");

    public Task<JsonNode> Bulk(object action) => Send(http, HttpMethod.Post, "/v1/pokemon/bulk", action);

    public Task<JsonNode> Undo(Guid change) => Send(http, HttpMethod.Post, $"/v1/pokemon/changes/{change}/undo", null);

    public void Dispose() => http.Dispose();

    /// <returns>The answer and how long it took, in milliseconds.</returns>
    public static async Task<(T Answer, double Milliseconds)> Timed<T>(Func<Task<T>> act)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await act();
        return (answer, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static async Task<JsonNode> Send(HttpClient http, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonNode>(text, VaultJson.Options)!
            : throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
    }
}
