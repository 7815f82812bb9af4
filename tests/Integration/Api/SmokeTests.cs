using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Api;

/// <summary>The smoke program, as a deployment runs it, against hosts that run.</summary>
public sealed class SmokeTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task It_makes_one_real_trade_however_often_it_runs_and_nothing_piles_up()
    {
        const string Users = "smoke-one:Smoke-Pass-1\nsmoke-two:Smoke-Pass-2";

        Fine(await Smoke(hosts.Second.Address, Users, "--register"));
        var leftOver = await ProposeAsFirst();
        Fine(await Smoke(hosts.Second.Address, Users));

        var (one, two) = (await SignIn("smoke-one", "Smoke-Pass-1"), await SignIn("smoke-two", "Smoke-Pass-2"));
        Assert.Equal(2, (await hosts.First.Get("/v1/trades?status=completed", one)).Json.GetProperty("items").GetArrayLength());
        Assert.Equal("cancelled", (await hosts.First.Get($"/v1/trades/{leftOver}", one)).Json.GetProperty("status").GetString());
        Assert.Equal(1, (await hosts.First.Get("/v1/pokemon", one)).Json.GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await hosts.First.Get("/v1/pokemon", two)).Json.GetProperty("items").GetArrayLength());
        Assert.Equal("private", (await hosts.First.Get("/v1/auth/me", two)).Json.GetProperty("vaultVisibility").GetString());
    }

    [Fact]
    public async Task It_fails_by_the_step_that_went_wrong()
    {
        var (code, output) = await Smoke(hosts.First.Address, "nobody:Wrong-Pass-1 nobody-else:Wrong-Pass-1");

        Assert.True(code == 1, output);
        Assert.Contains("bad_credentials", Line(output, "both sign in"), StringComparison.Ordinal);
        Assert.StartsWith("failed", Line(output, "both sign in"), StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong-Pass-1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_fails_where_nobody_answers()
    {
        var (code, output) = await Smoke(new("http://127.0.0.1:1"), "one:Some-Pass-1 two:Some-Pass-1", "--wait", "1");

        Assert.True(code == 1, output);
        Assert.StartsWith("failed", Line(output, "the address is ready"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.0.0", 0)]
    [InlineData("1.0.0", 1)]
    public async Task It_fails_where_another_release_runs_than_was_deployed(string deployed, int failures)
    {
        await using var app = await HealthOf(new { status = "degraded", release = "2.0.0", parts = new { pokeapi = new { status = "degraded", detail = "away" } } });

        var (_, output) = await Smoke(new(app.Urls.First()), "one:Some-Pass-1 two:Some-Pass-1", "--release", deployed);

        Assert.Equal(failures, Line(output, "it is not unhealthy").StartsWith("failed", StringComparison.Ordinal) ? 1 : 0);
        Assert.Contains("pokeapi is degraded: away", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("one:Some-Pass-1")]
    [InlineData("one:Some-Pass-1 ONE:Some-Pass-1")]
    [InlineData("one two")]
    public async Task It_needs_two_accounts(string? users)
    {
        var (code, output) = await Smoke(hosts.First.Address, users);

        Assert.True(code == 2, output);
        Assert.StartsWith("SMOKE_USERS", output, StringComparison.Ordinal);
    }

    private static void Fine((int Code, string Output) run) => Assert.True(run.Code == 0, run.Output);

    private static string Line(string output, string step) => output.Split('\n').FirstOrDefault(line => line.Contains(step, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No line tells of \"{step}\":\n{output}");

    /// <summary>A trade that a run which was killed would have left open.</summary>
    private async Task<Guid> ProposeAsFirst()
    {
        var token = await SignIn("smoke-one", "Smoke-Pass-1");
        var mine = (await hosts.First.Get("/v1/pokemon", token)).Json.GetProperty("items")[0];
        var edit = new { version = mine.GetProperty("version").GetInt32(), forTrade = true };
        await hosts.First.Call(HttpMethod.Patch, $"/v1/pokemon/{mine.GetProperty("id").GetGuid()}", edit, token);
        var proposal = new { with = "smoke-two", offer = new[] { mine.GetProperty("id").GetGuid() }, request = Array.Empty<Guid>() };
        var trade = await hosts.First.Post("/v1/trades", proposal, token);
        Assert.True(trade.Json.TryGetProperty("id", out var id), trade.Text);
        return id.GetGuid();
    }

    private async Task<string> SignIn(string name, string password) => (await hosts.First.Login(name, password)).AccessToken();

    private static async Task<WebApplication> HealthOf(object health)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapGet("/health", () => Results.Json(health));
        await app.StartAsync();
        return app;
    }

    private static async Task<(int Code, string Output)> Smoke(Uri address, string? users, params string[] arguments)
    {
        var start = new ProcessStartInfo(EmbeddedProgram.DotnetHost(), [EmbeddedProgram.Sibling("Smoke"), address.ToString(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SMOKE_USERS"] = users;
        start.Environment.Remove("SMOKE_USERS_FILE");
        using var smoke = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (told, complained) = (smoke.StandardOutput.ReadToEndAsync(patience.Token), smoke.StandardError.ReadToEndAsync(patience.Token));
            await smoke.WaitForExitAsync(patience.Token);
            return (smoke.ExitCode, await told + await complained);
        }
        finally
        {
            if (!smoke.HasExited) smoke.Kill();
        }
    }
}
