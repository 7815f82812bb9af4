using System.Net;

namespace PokeTradeVault.Integration.Api;

public sealed class SignUpTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    [Fact]
    [Trait("Rule", "A-NAMES")]
    [Trait("Rule", "A-NAMES")]
    public async Task Of_100_who_register_one_name_at_once_exactly_one_gets_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => (number % 2 is 0 ? hosts.First : hosts.Second).Post(
            "/v1/auth/register",
            new { username = number % 3 is 0 ? "Brock" : "bROCK", email = $"brock{number}@example.org", password = Calls.Password })));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.Equal(99, answers.Count(answer => answer.Status is HttpStatusCode.Conflict && answer.Code is "username_taken"));
        Assert.Equal([1L], await hosts.Database.Query<long>("SELECT count(*) FROM account WHERE lower(username) = 'brock'"));
        Assert.Equal([1L], await hosts.Database.Query<long>("SELECT count(*) FROM account JOIN trader USING (id) WHERE lower(username) = 'brock'"));
    }

    [Fact]
    [Trait("Rule", "A-NAMES")]
    [Trait("Rule", "A-NAMES")]
    public async Task Of_those_who_register_one_email_at_once_exactly_one_gets_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => hosts.First.Post(
            "/v1/auth/register",
            new { username = $"onemail{number}", email = number % 2 is 0 ? "one@example.org" : "ONE@Example.org", password = Calls.Password })));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.Equal(19, answers.Count(answer => answer.Code is "email_taken"));
    }

    [Fact]
    public async Task A_password_is_kept_as_bcrypt_and_the_email_is_shown_to_its_owner_alone()
    {
        var trader = await hosts.First.SignUp();

        var me = await hosts.Second.Get("/v1/auth/me", trader.Token);
        var profile = await hosts.Second.Get($"/v1/users/{trader.Name}");

        Assert.Equal($"{trader.Name}@example.org", me.Json.GetProperty("email").GetString());
        Assert.DoesNotContain("@", profile.Text, StringComparison.Ordinal);
        Assert.StartsWith("$2", Assert.Single(await hosts.Database.Query<string>("SELECT password_hash FROM account WHERE id = $1", trader.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_signs_in_by_name_and_by_email_whatever_the_case()
    {
        var trader = await hosts.First.SignUp();

        Assert.Equal(HttpStatusCode.OK, (await hosts.Second.Login(trader.Name.ToUpperInvariant())).Status);
        Assert.Equal(HttpStatusCode.OK, (await hosts.Second.Login($"{trader.Name}@EXAMPLE.org")).Status);
    }

    [Fact]
    public async Task Settings_last_and_a_private_vault_is_empty_to_others_at_once()
    {
        var trader = await hosts.First.SignUp();
        await hosts.First.AddPokemon(trader);

        var changed = await hosts.First.Call(HttpMethod.Patch, "/v1/auth/me", new { vaultVisibility = "private", about = "hi" }, trader.Token);
        var seen = await hosts.Second.Get($"/v1/users/{trader.Name}/pokemon");
        var own = await hosts.Second.Get("/v1/pokemon", trader.Token);

        Assert.Equal("private", changed.Json.GetProperty("vaultVisibility").GetString());
        Assert.Equal(0, seen.Json.GetProperty("items").GetArrayLength());
        Assert.Equal(1, own.Json.GetProperty("items").GetArrayLength());
        Assert.Equal("hi", (await hosts.Second.Get("/v1/auth/me", trader.Token)).Json.GetProperty("about").GetString());
    }
}
