using System.Net.Http.Headers;
using System.Net.Http.Json;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Security;

/// <summary>Two hosts with small limits, behind a proxy that is this machine: a test says where its calls come from.</summary>
public sealed class LimitedHosts(TestStores stores) : IAsyncLifetime
{
    public const int General = 12;
    public const int Search = 4;
    public const int Address = 10;
    public const int SignIn = 3;
    public const int Invocations = 8;

    private int traders;
    private TestDatabase? database;
    private ApiHost? first;
    private ApiHost? second;

    public ApiHost First => first!;

    public ApiHost Second => second!;

    public async ValueTask InitializeAsync()
    {
        database = await stores.FreshDatabase();
        var settings = database.Settings with
        {
            ServiceId = database.Settings.ClusterId,
            TrustedProxies = [System.Net.IPNetwork.Parse("127.0.0.1/32")],
        };
        string[] limits =
        [
            // A busy machine must not take its own slowness for a Redis that is away.
            "--RateLimits:Times=1", "--RateLimits:Patience=00:00:30",
            $"--RateLimits:GeneralPerMinute={General}", $"--RateLimits:SearchPerMinute={Search}",
            $"--RateLimits:AddressPerMinute={Address}", $"--RateLimits:SignInPerMinute={SignIn}", $"--RateLimits:InvocationsPerMinute={Invocations}",
        ];
        first = await ApiHost.Start(settings, withSilo: true, limits);
        second = await ApiHost.Start(settings, withSilo: false, limits);
    }

    /// <summary>A new trader, who comes from an address of their own.</summary>
    public async Task<SignedUp> SignUp()
    {
        var name = $"limited{Interlocked.Increment(ref traders)}";
        var answer = await From($"198.51.100.{traders}", "/v1/auth/register", new { username = name, email = $"{name}@example.org", password = Calls.Password });
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.Status);
        return new SignedUp(name, answer.Json.GetProperty("user").GetProperty("id").GetGuid(), answer.AccessToken(), answer.Cookie!);
    }

    public async Task<Answered> From(string address, string path, object? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        request.Headers.Add("X-Forwarded-For", address);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await First.Http.SendAsync(request);
        return await Answered.Of(response);
    }

    public async ValueTask DisposeAsync()
    {
        if (second is not null) await second.DisposeAsync();
        if (first is not null) await first.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }
}
