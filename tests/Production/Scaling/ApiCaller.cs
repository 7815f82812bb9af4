using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PokeTradeVault.Cluster.Production;

namespace PokeTradeVault.Production.Scaling;

/// <summary>A trader who calls one API host, past the balancer.</summary>
internal sealed class ApiCaller : IDisposable
{
    private const string Password = "Pallet-Town-1";

    private readonly HttpClient http;

    private ApiCaller(ProductionHost host) => http = new() { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(2) };

    public string Name { get; } = $"scaled{Guid.NewGuid().ToString("N")[..12]}";

    public static async Task<ApiCaller> SignUp(ProductionHost host)
    {
        var caller = new ApiCaller(host);
        var answer = await caller.Send(
            HttpMethod.Post, "/v1/auth/register", new { username = caller.Name, email = $"{caller.Name}@example.org", password = Password });
        caller.http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("accessToken").GetString());
        return caller;
    }

    /// <summary>The same trader at another host.</summary>
    public ApiCaller At(ProductionHost host)
    {
        var other = new ApiCaller(host);
        other.http.DefaultRequestHeaders.Authorization = http.DefaultRequestHeaders.Authorization;
        return other;
    }

    public async Task<Guid> Add(string species) =>
        (await Send(HttpMethod.Post, "/v1/pokemon", new { species, level = 50, forTrade = true })).GetProperty("id").GetGuid();

    public Task<JsonElement> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<JsonElement> Post(string path, object body) => Send(HttpMethod.Post, path, body);

    /// <summary>Whether the search over all vaults finds it.</summary>
    public async Task<bool> Finds(Guid pokemon, string species) =>
        (await Get($"/v1/search/pokemon?species={species}&limit=100")).GetProperty("items").EnumerateArray()
            .Any(found => found.GetProperty("pokemon").GetProperty("id").GetGuid() == pokemon);

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> Send(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created, $"{method} {path} was answered {(int)answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
