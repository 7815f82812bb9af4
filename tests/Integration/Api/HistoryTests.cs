using System.Net;
using System.Text.Json;

namespace PokeTradeVault.Integration.Api;

[Trait("Rule", "C-PROVENANCE")]
public sealed class HistoryTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    [Theory]
    [InlineData("showdown", "Pikachu\nLevel: 50")]
    [InlineData("packed", "Pikachu||||||||||50|")]
    [InlineData("csv", "species,level\nPikachu,50")]
    [InlineData("json", "[{\"species\":\"Pikachu\",\"level\":50}]")]
    public async Task An_imported_Pokemon_says_from_what(string format, string text)
    {
        var ash = await hosts.First.SignUp();

        var pikachu = await Import(ash, format, text);
        var history = (await hosts.First.Get($"/v1/pokemon/{pikachu}/history", ash.Token)).Json;

        var entry = Assert.Single(history.GetProperty("items").EnumerateArray());
        Assert.Equal(("imported", format, ash.Name), (Text(entry, "kind"), Text(entry, "importedFrom"), Text(entry.GetProperty("to"), "username")));
        Assert.True(history.GetProperty("verified").GetBoolean());
    }

    [Fact]
    public async Task Each_trade_is_there_with_both_traders_and_what_was_traded()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.Second.SignUp());
        var pikachu = await Import(ash, "showdown", "Sparky (Pikachu) (F) @ Light Ball\nLevel: 50\nGigantamax: Yes");
        await Give(ash, misty, pikachu);
        var version = (await hosts.First.Get($"/v1/pokemon/{pikachu}", misty.Token)).Json.GetProperty("version").GetInt32();
        await hosts.Second.Call(HttpMethod.Patch, $"/v1/pokemon/{pikachu}", new { version, nickname = "Bolt", forTrade = true }, misty.Token);
        await Give(misty, ash, pikachu);

        var history = (await hosts.First.Get($"/v1/pokemon/{pikachu}/history", ash.Token)).Json;

        var items = history.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["imported", "transferred", "transferred"], items.Select(item => Text(item, "kind")));
        Assert.Equal([(ash.Name, misty.Name), (misty.Name, ash.Name)], items.Skip(1).Select(item => (Text(item.GetProperty("from"), "username"), Text(item.GetProperty("to"), "username"))));
        Assert.Equal(["Sparky", "Bolt"], items.Skip(1).Select(item => Text(item.GetProperty("pokemon"), "nickname")));
        Assert.True(items[1].GetProperty("pokemon").GetProperty("gigantamax").GetBoolean());
        Assert.False(items[1].GetProperty("pokemon").TryGetProperty("notes", out _));
        Assert.True(history.GetProperty("verified").GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound, (await hosts.Second.Get($"/v1/pokemon/{pikachu}/history", misty.Token)).Status);
    }

    [Fact]
    public async Task The_other_party_sees_it_while_it_lies_on_the_table_of_an_open_trade_and_nobody_else_does()
    {
        var (ash, misty, brock) = (await hosts.First.SignUp(), await hosts.Second.SignUp(), await hosts.First.SignUp());
        var (put, asked, home) = (await hosts.First.AddPokemon(ash), await hosts.First.AddPokemon(ash), await hosts.First.AddPokemon(ash));
        var opened = await hosts.First.Post("/v1/trades", new { with = ash.Name, offer = Array.Empty<Guid>(), request = new[] { asked } }, misty.Token);
        var trade = opened.Json.GetProperty("id").GetGuid();
        await hosts.First.Post($"/v1/trades/{trade}/table", new { revision = 1, put = new[] { put } }, ash.Token);

        var open = new[] { await See(misty, put), await See(misty, asked), await See(misty, home), await See(brock, put) };
        await hosts.First.Post($"/v1/trades/{trade}/cancel", new { }, misty.Token);
        var closed = new[] { await See(misty, put), await See(misty, asked), await See(ash, put) };

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound], open);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK], closed);
    }

    [Theory]
    [InlineData("UPDATE transfer SET frozen = replace(frozen::text, 'Pikachu', 'Mewtwo')::json WHERE pokemon_id = $1 AND number = 1", "Mewtwo")]
    [InlineData("UPDATE transfer SET frozen = '{\"species\":7}' WHERE pokemon_id = $1 AND number = 1", null)]
    [InlineData("UPDATE transfer SET at = at + interval '1 day' WHERE pokemon_id = $1 AND number = 1", "Pikachu")]
    [InlineData("DELETE FROM transfer WHERE pokemon_id = $1 AND number = 2", "Pikachu")]
    [InlineData("UPDATE pokemon SET entered_by = (SELECT to_id FROM transfer WHERE pokemon_id = $1 AND number = 1) WHERE id = $1", "Pikachu")]
    public async Task A_row_that_was_tampered_with_shows(string tampering, string? frozenSpecies)
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.Second.SignUp());
        var pikachu = await hosts.First.AddPokemon(ash);
        await Give(ash, misty, pikachu);
        await hosts.Second.Call(HttpMethod.Patch, $"/v1/pokemon/{pikachu}", new { version = 2, forTrade = true }, misty.Token);
        await Give(misty, ash, pikachu);
        await hosts.Database.Execute("ALTER TABLE transfer DISABLE TRIGGER transfer_is_a_ledger");
        await hosts.Database.Execute(tampering, pikachu);
        await hosts.Database.Execute("ALTER TABLE transfer ENABLE TRIGGER transfer_is_a_ledger");

        var history = await hosts.First.Get($"/v1/pokemon/{pikachu}/history", ash.Token);

        Assert.Equal((HttpStatusCode.OK, false), (history.Status, history.Json.GetProperty("verified").GetBoolean()));
        var frozen = history.Json.GetProperty("items")[1].GetProperty("pokemon");
        Assert.Equal(frozenSpecies, frozen.ValueKind is JsonValueKind.Null ? null : Text(frozen, "species"));
    }

    private async Task<Guid> Import(SignedUp trader, string format, string text)
    {
        var answer = await hosts.First.Post("/v1/pokemon/import", new { format, text, dryRun = false, forTrade = true }, trader.Token);
        return answer.Json.GetProperty("rows")[0].GetProperty("pokemon").GetProperty("id").GetGuid();
    }

    /// <summary>A gift: the other asks for nothing but confirms.</summary>
    private async Task Give(SignedUp from, SignedUp to, Guid pokemon)
    {
        var opened = await hosts.First.Post("/v1/trades", new { with = to.Name, offer = new[] { pokemon }, request = Array.Empty<Guid>() }, from.Token);
        var confirmed = await hosts.Second.Post($"/v1/trades/{opened.Json.GetProperty("id").GetGuid()}/confirm", new { revision = 1 }, to.Token);
        Assert.Equal("completed", Text(confirmed.Json, "status"));
    }

    private async Task<HttpStatusCode> See(SignedUp trader, Guid pokemon) => (await hosts.First.Get($"/v1/pokemon/{pokemon}/history", trader.Token)).Status;

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();
}
