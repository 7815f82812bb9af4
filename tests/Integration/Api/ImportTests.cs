using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PokeTradeVault.Integration.Api;

public sealed class ImportTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private const string Team =
        """
        === [gen8ou] Mine ===

        A @ B (C) (Farfetch’d-Galar) @ Leek
        Ability: Scrappy
        Level: 50
        Adamant Nature
        - Meteor Assault

        Nidoran♀ (F)
        Level: 5
        EVs: 252 HP/4 Def

        Kung Fu (Urshifu-Rapid-Strike-Gmax) (M) @ Choice Band
        Dynamax Level: 10
        Happiness: 160
        - Surging Strikes
        """;

    [Fact]
    [Trait("Rule", "C-IMPORT")]
    public async Task A_preview_saves_nothing_and_an_import_saves_the_good_rows_and_lists_the_bad_ones()
    {
        var ash = await hosts.First.SignUp();
        var text = Team + "\n\nPikachuu\nLevel: 0\nEVs: 999 HP\n- Surf\n- Surf 2\n- a\n- b\n- c";

        var preview = await Import(ash, "showdown", text, dryRun: true);
        var before = await Species(ash);
        var import = await Import(ash, "showdown", text, forTrade: true);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (preview.Status, import.Status));
        Assert.Empty(before);
        Assert.Equal(["would_save", "would_save", "would_save", "rejected"], Of(preview, "verdict"));
        Assert.Equal(["saved", "saved", "saved", "rejected"], Of(import, "verdict"));
        Assert.Equal(["Farfetch’d-Galar", "Nidoran-F", "Urshifu-Rapid-Strike"], await Species(ash));
        Assert.Equal(JsonValueKind.Null, preview.Json.GetProperty("changeId").ValueKind);
        var (first, third, bad) = (Row(import, 0), Row(import, 2), Row(import, 3));
        Assert.Equal("A @ B (C)", first.GetProperty("pokemon").GetProperty("nickname").GetString());
        Assert.True(first.GetProperty("pokemon").GetProperty("forTrade").GetBoolean());
        Assert.True(third.GetProperty("pokemon").GetProperty("gigantamax").GetBoolean());
        Assert.Equal((10, 160), (third.GetProperty("pokemon").GetProperty("dynamaxLevel").GetInt32(), third.GetProperty("pokemon").GetProperty("happiness").GetInt32()));
        Assert.Equal((1, "=== [gen8ou] Mine ==="), (first.GetProperty("notes")[0].GetProperty("line").GetInt32(), first.GetProperty("notes")[0].GetProperty("text").GetString()));
        Assert.Equal(["species", "level", "evs.hp", "evs", "moves"], bad.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("field").GetString()));
        Assert.Contains("Pikachu?", bad.GetProperty("problems")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task The_same_import_sent_twice_saves_once_and_gets_one_answer()
    {
        var (ash, key) = (await hosts.First.SignUp(), Guid.CreateVersion7());

        var once = await Import(ash, "showdown", Team, key: key);
        var again = await hosts.Second.Post("/v1/pokemon/import", new { format = "showdown", text = Team, dryRun = false }, ash.Token, key: key);
        var other = await Import(ash, "showdown", Team + "\n", key: key);

        Assert.Equal(once.Text, again.Text);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency_key_reused"), (other.Status, other.Code));
        Assert.Equal(3, (await Species(ash)).Count);
    }

    [Fact]
    [Trait("Rule", "C-UNDO")]
    public async Task An_import_can_be_undone_into_the_trash()
    {
        var ash = await hosts.First.SignUp();
        var change = (await Import(ash, "showdown", Team)).Json.GetProperty("changeId").GetGuid();

        var undone = await hosts.First.Post($"/v1/pokemon/changes/{change}/undo", token: ash.Token);

        Assert.Equal((3, 0), (undone.Json.GetProperty("changed").GetInt32(), undone.Json.GetProperty("refused").GetArrayLength()));
        Assert.Empty(await Species(ash));
        Assert.Equal(3, (await hosts.First.Get("/v1/pokemon/trash", ash.Token)).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    [Trait("Rule", "C-IMPORT")]
    public async Task A_thousand_come_in_at_once_and_where_not_all_fit_none_is_saved()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.First.SignUp());
        var thousand = string.Concat(Enumerable.Range(1, 1_000).Select(number => $"Nr {number} (Bulbasaur) (M)\nLevel: 5\nIVs: {number % 32} HP\n- Tackle\n\n"));

        var full = await Import(ash, "showdown", thousand);
        var more = await Import(ash, "showdown", "Pikachu\n\nEevee");
        var look = await Import(ash, "showdown", "Pikachu", dryRun: true);
        await hosts.First.AddPokemon(misty);
        var tooMany = await Import(misty, "showdown", thousand);
        var one = await Import(misty, "showdown", thousand + "Mew");

        Assert.Equal((HttpStatusCode.OK, 1_000), (full.Status, Of(full, "verdict").Count(verdict => verdict is "saved")));
        Assert.Equal((33, 9), (Row(full, 999).GetProperty("pokemon").GetProperty("box").GetInt32(), Row(full, 999).GetProperty("pokemon").GetProperty("slot").GetInt32()));
        Assert.Equal((HttpStatusCode.Conflict, "vault_full"), (more.Status, more.Code));
        Assert.Equal((HttpStatusCode.OK, 0, "would_save"), (look.Status, look.Json.GetProperty("room").GetInt32(), Of(look, "verdict").Single()));
        Assert.Equal((HttpStatusCode.Conflict, "vault_full"), (tooMany.Status, tooMany.Code));
        Assert.Contains("room for 999", tooMany.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "too_many_rows"), (one.Status, one.Code));
        Assert.Single(await Species(misty));
        Assert.Equal(1_000, (await hosts.Second.Get("/v1/pokemon/count", ash.Token)).Json.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("showdown")]
    [InlineData("packed")]
    [InlineData("csv")]
    [InlineData("json")]
    [Trait("Rule", "C-ROUND-TRIP")]
    public async Task What_one_exports_another_imports(string format)
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.First.SignUp());
        await Import(ash, "showdown", Team);

        var export = await hosts.First.Get($"/v1/pokemon/export?format={format}&sort=-level", ash.Token);
        var import = await Import(misty, format, export.Text);
        var back = await hosts.First.Get($"/v1/pokemon/export?format={format}&sort=-level", misty.Token);

        Assert.Equal(HttpStatusCode.OK, export.Status);
        var type = format switch { "csv" => "text/csv", "json" => "application/json", _ => "text/plain" };
        Assert.Equal(type + "; charset=utf-8", export.Headers["Content-Type"]);
        Assert.Equal($"attachment; filename=\"vault.{(type is "text/plain" ? "txt" : format)}\"", export.Headers["Content-Disposition"]);
        Assert.Equal(["saved", "saved", "saved"], Of(import, "verdict"));
        Assert.All(import.Json.GetProperty("rows").EnumerateArray(), row => Assert.Equal(0, row.GetProperty("notes").GetArrayLength()));
        Assert.Equal(export.Text, back.Text);
    }

    [Fact]
    public async Task An_export_takes_filters_and_ids_and_names_what_is_wrong_with_them()
    {
        var ash = await hosts.First.SignUp();
        var (pikachu, _) = (await hosts.First.AddPokemon(ash), await hosts.First.AddPokemon(ash, "Starmie"));

        var byFilter = await hosts.First.Get("/v1/pokemon/export?format=csv&species=starmie", ash.Token);
        var byId = await hosts.First.Get($"/v1/pokemon/export?format=showdown&ids={pikachu},{Guid.CreateVersion7()}", ash.Token);
        var wrong = await hosts.First.Get("/v1/pokemon/export?format=xml&ids=7&level.min=0&what=1", ash.Token);

        Assert.Equal("Starmie", byFilter.Text.Split('\n')[1].Split(',')[0]);
        Assert.StartsWith("Pikachu (M)\n", byId.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Starmie", byId.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, "validation_failed"), (wrong.Status, wrong.Code));
        Assert.Equal(["format", "ids", "level.min", "what"], wrong.FieldsAtFault.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_looks_like_a_copy_is_noted()
    {
        var ash = await hosts.First.SignUp();

        var import = await Import(ash, "showdown", "Mew\n- Surf\n- Cut\n\nEevee\n\nMew\n- Cut\n- Surf");
        var again = await Import(ash, "showdown", "Eevee\nLevel: 7");

        Assert.Equal([0, 0, 1], import.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("notes").GetArrayLength()));
        Assert.Contains("number 1 of this text", Row(import, 2).GetProperty("notes")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains("Eevee in box 1, slot 2 of your vault", Row(again, 0).GetProperty("notes")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_or_no_text_is_refused_and_nothing_is_half_saved()
    {
        var ash = await hosts.First.SignUp();

        var large = await Import(ash, "showdown", new string('x', (2 * 1024 * 1024) + 1));
        var huge = await Import(ash, "showdown", new string('x', 7 * 1024 * 1024));
        var largest = await Import(ash, "showdown", "Mew\n" + new string('\n', (2 * 1024 * 1024) - 4), dryRun: true);
        var empty = await Import(ash, "json", " ");
        var noHeader = await Import(ash, "csv", "Pikachu,5\n");
        var noList = await Import(ash, "json", "[{\"species\":\"Mew\",\"level\":5},");
        var noFormat = await Import(ash, "xml", "Mew");

        Assert.All([large, huge], answer => Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body_too_large"), (answer.Status, answer.Code)));
        Assert.Equal(HttpStatusCode.OK, largest.Status);
        Assert.All([empty, noHeader, noList], answer => Assert.Equal((HttpStatusCode.BadRequest, "validation_failed", "text"), (answer.Status, answer.Code, answer.FieldsAtFault.Single())));
        Assert.Equal((HttpStatusCode.BadRequest, "format"), (noFormat.Status, noFormat.FieldsAtFault.Single()));
        Assert.Empty(await Species(ash));
    }

    [Theory]
    [InlineData("Mew\\u0000\\nLevel: 5\\n\\nEevee")]
    [InlineData("M\\ud83dew (Mew)\\nLevel: 5\\n\\nEevee")]
    [InlineData("\u00ff\u00fe (Mew)\\n\\nEevee")]
    [InlineData("Ha\u00e9\u00e9 (Mew)\\n\\nEevee")]
    public async Task Bytes_that_are_no_text_spoil_their_own_row_alone(string text)
    {
        var ash = await hosts.First.SignUp();
        using var body = new ByteArrayContent(Encoding.Latin1.GetBytes($"{{\"format\":\"showdown\",\"text\":\"{text}\"}}"));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var import = await hosts.First.Post("/v1/pokemon/import", body, ash.Token);

        Assert.Equal(HttpStatusCode.OK, import.Status);
        Assert.Equal("saved", Of(import, "verdict").Last());
        Assert.Contains("Eevee", await Species(ash));
        Assert.DoesNotContain('\ufffd', string.Concat(await Species(ash)));
    }

    private Task<Answered> Import(SignedUp trader, string format, string text, bool dryRun = false, bool? forTrade = null, Guid? key = null) =>
        hosts.First.Post("/v1/pokemon/import", forTrade is null ? new { format, text, dryRun } : new { format, text, dryRun, forTrade }, trader.Token, key: key);

    private async Task<List<string>> Species(SignedUp trader) =>
        [.. (await hosts.First.Get("/v1/pokemon", trader.Token)).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("species").GetString()!)];

    private static List<string?> Of(Answered answer, string member) =>
        [.. answer.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty(member).GetString())];

    private static JsonElement Row(Answered answer, int index) => answer.Json.GetProperty("rows")[index];
}
