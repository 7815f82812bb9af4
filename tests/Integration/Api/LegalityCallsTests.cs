using System.Net;
using System.Text.Json;

namespace PokeTradeVault.Integration.Api;

public sealed class LegalityCallsTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    [Fact]
    [Trait("Rule", "L-MOVE")]
    public async Task What_no_source_explains_is_saved_as_questionable_with_the_field_and_the_rule()
    {
        var ash = await hosts.First.SignUp();

        var good = await hosts.First.Post("/v1/pokemon", """{"species":"Pikachu","level":50,"moves":["Thunderbolt"]}""", ash.Token);
        var bad = await hosts.First.Post("/v1/pokemon", """{"species":"Ivysaur","level":5,"shiny":true,"moves":["Tackle","Spore"]}""", ash.Token);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (good.Status, bad.Status));
        Assert.Equal(("legal", 0), (Verdict(good.Json), good.Json.GetProperty("legality").GetProperty("reasons").GetArrayLength()));
        Assert.Equal("questionable", Verdict(bad.Json));
        Assert.Equal(
            ["level L-LEVEL", "moves[1] L-MOVE"],
            bad.Json.GetProperty("legality").GetProperty("reasons").EnumerateArray().Select(each => $"{each.GetProperty("field")} {each.GetProperty("rule")}"));
        var listed = (await hosts.Second.Get("/v1/pokemon?legality=questionable", ash.Token)).Json.GetProperty("items");
        Assert.Equal("Ivysaur", Assert.Single(listed.EnumerateArray()).GetProperty("species").GetString());
    }

    [Theory]
    [InlineData("{\"species\":\"Charizard-Mega-X\",\"level\":50}", "species")]
    [InlineData("{\"species\":\"Pikachu\",\"level\":50,\"ability\":\"Levitate\"}", "ability")]
    [InlineData("{\"species\":\"Chansey\",\"level\":50,\"gender\":\"male\"}", "gender")]
    [InlineData("{\"species\":\"Kyurem-White\",\"level\":101}", "species,level")]
    [Trait("Rule", "C-CHECK")]
    public async Task What_can_not_be_is_refused_outright(string body, string fields)
    {
        var ash = await hosts.First.SignUp();

        var answer = await hosts.First.Post("/v1/pokemon", body, ash.Token);

        Assert.Equal((HttpStatusCode.BadRequest, "validation_failed"), (answer.Status, answer.Code));
        Assert.Equal(fields.Split(','), answer.FieldsAtFault);
    }

    [Fact]
    public async Task A_species_has_a_page_and_its_moves()
    {
        var ash = await hosts.First.SignUp();

        var details = await hosts.First.Get("/v1/catalog/species/alolan%20raichu", ash.Token);
        var moves = await hosts.First.Get("/v1/catalog/species/raichu-alola/moves", ash.Token);

        Assert.Equal((HttpStatusCode.OK, "Raichu-Alola"), (details.Status, details.Json.GetProperty("name").GetString()));
        Assert.Equal(["Electric", "Psychic"], details.Json.GetProperty("types").EnumerateArray().Select(type => type.GetString()));
        var voltTackle = moves.Json.GetProperty("items").EnumerateArray().Single(move => move.GetProperty("name").GetString() == "Volt Tackle");
        Assert.Contains("egg", voltTackle.GetProperty("ways").EnumerateArray().Select(way => way.GetProperty("way").GetString()));
        var unknown = await hosts.First.Get("/v1/catalog/species/missingno", ash.Token);
        Assert.Equal((HttpStatusCode.NotFound, "not_found"), (unknown.Status, unknown.Code));
        Assert.Equal(HttpStatusCode.NotFound, (await hosts.First.Get("/v1/catalog/species/missingno/moves", ash.Token)).Status);
    }

    private static string? Verdict(JsonElement pokemon) => pokemon.GetProperty("legality").GetProperty("verdict").GetString();
}
