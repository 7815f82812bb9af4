using System.Net;
using System.Text;

namespace PokeTradeVault.Integration.Api;

/// <summary>Wrong input over every call: a 4xx with code and field, nothing changed, never a 500.</summary>
public sealed class BadInputTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    private const string Nobody = "01900000-0000-7000-8000-000000000001";
    private const string Sql = "'; DROP TABLE trader; --";

    /// <summary>Method, path, body, status, code, field. In paths <c>{trade}</c> and <c>{pokemon}</c> are the caller's own.</summary>
    public static TheoryData<string, string, string?, int, string, string?> Requests { get; } = new()
    {
        { "POST", "/v1/auth/register", """{"username":"x","email":"x@example.org","password":"Abcdefg1"}""", 400, "validation_failed", "username" },
        { "POST", "/v1/auth/register", $$"""{"username":"{{Sql}}","email":"x@example.org","password":"Abcdefg1"}""", 400, "validation_failed", "username" },
        { "POST", "/v1/auth/register", """{"username":"proper","email":"<b>","password":"Abcdefg1"}""", 400, "validation_failed", "email" },
        { "POST", "/v1/auth/register", """{"username":"proper","email":"x@example.org","password":"short"}""", 400, "validation_failed", "password" },
        { "POST", "/v1/auth/register", """{"username":"proper","email":"x@example.org"}""", 400, "validation_failed", "password" },
        { "POST", "/v1/auth/register", """{"username":"proper","email":"x@example.org","password":"Abcdefg1","roles":["admin"]}""", 400, "validation_failed", "roles" },
        { "POST", "/v1/auth/login", """{"login":{},"password":"x"}""", 400, "validation_failed", "login" },
        { "POST", "/v1/auth/login", """{"login":"a\u0000","password":"x"}""", 400, "validation_failed", "login" },
        { "POST", "/v1/auth/login", $$"""{"login":"{{Sql}}","password":"x"}""", 401, "bad_credentials", null },
        { "PATCH", "/v1/auth/me", """{"vaultVisibility":"hidden"}""", 400, "validation_failed", "vaultVisibility" },
        { "PATCH", "/v1/auth/me", """{"vaultVisibility":1}""", 400, "validation_failed", "vaultVisibility" },
        { "PATCH", "/v1/auth/me", """{"vaultVisibility":null}""", 400, "validation_failed", "vaultVisibility" },
        { "PATCH", "/v1/auth/me", """{"email":"other@example.org"}""", 400, "validation_failed", "email" },
        { "DELETE", $"/v1/auth/sessions/{Nobody}", null, 404, "not_found", null },
        { "GET", "/v1/users/nobody-at-all", null, 404, "not_found", null },
        { "GET", "/v1/users/a'b", null, 404, "not_found", null },
        { "GET", "/v1/users/nobody-at-all/pokemon", null, 404, "not_found", null },
        { "PUT", "/v1/users/nobody-at-all/block", null, 404, "not_found", null },
        { "DELETE", "/v1/users/nobody-at-all/block", null, 404, "not_found", null },
        { "PUT", "/v1/users/{me}/block", null, 409, "self_block", null },
        { "GET", "/v1/users/{me}/pokemon?tag=secret", null, 400, "validation_failed", "tag" },
        { "GET", "/v1/catalog/species?limit=1000", null, 400, "validation_failed", "limit" },
        { "GET", "/v1/catalog/species?query=x", null, 400, "validation_failed", "query" },
        { "POST", "/v1/pokemon", """{"level":5}""", 400, "validation_failed", "species" },
        { "POST", "/v1/pokemon", """{"species":"Pikachu","level":101}""", 400, "validation_failed", "level" },
        { "POST", "/v1/pokemon", """{"species":"Missingno","level":5}""", 400, "validation_failed", "species" },
        { "POST", "/v1/pokemon", """{"species":"Pikachu","level":5,"ivs":{"atk":32}}""", 400, "validation_failed", "ivs.atk" },
        { "POST", "/v1/pokemon", """{"species":"Pikachu","level":5,"ivs":{"atk":-1}}""", 400, "validation_failed", "ivs.atk" },
        { "POST", "/v1/pokemon", """{"species":"Pikachu","level":5,"evs":{"hp":252,"atk":252,"def":252}}""", 400, "validation_failed", "evs" },
        { "POST", "/v1/pokemon", """{"species":"Pikachu","level":5,"gender":"none"}""", 400, "validation_failed", "gender" },
        { "POST", "/v1/pokemon", """{"species":"Pikachu","level":5,"moves":["Growl","growl"]}""", 400, "validation_failed", "moves[1]" },
        { "POST", "/v1/pokemon", """{"species":"Pikachu","level":5,"nickname":"far too long a name"}""", 400, "validation_failed", "nickname" },
        { "POST", "/v1/pokemon", """{"species":"Pikachu","level":5,"ownerId":"x"}""", 400, "validation_failed", "ownerId" },
        { "GET", "/v1/pokemon?limit=0", null, 400, "validation_failed", "limit" },
        { "GET", "/v1/pokemon?cursor=nonsense", null, 400, "validation_failed", "cursor" },
        { "GET", "/v1/pokemon?sort=price", null, 400, "validation_failed", "sort" },
        { "GET", "/v1/pokemon/no-uuid", null, 404, "not_found", null },
        { "GET", $"/v1/pokemon/{Nobody}", null, 404, "not_found", null },
        { "GET", $"/v1/pokemon/{Nobody}/history", null, 404, "not_found", null },
        { "PATCH", "/v1/pokemon/{pokemon}", """{"level":6}""", 400, "validation_failed", "version" },
        { "PATCH", "/v1/pokemon/{pokemon}", """{"version":1,"level":0}""", 400, "validation_failed", "level" },
        { "PATCH", "/v1/pokemon/{pokemon}", """{"version":1,"species":null}""", 400, "validation_failed", "species" },
        { "PATCH", "/v1/pokemon/{pokemon}", """{"version":7,"level":6}""", 409, "stale_version", null },
        { "DELETE", "/v1/pokemon/{pokemon}", null, 400, "validation_failed", "version" },
        { "DELETE", "/v1/pokemon/{pokemon}?version=one", null, 400, "validation_failed", "version" },
        { "DELETE", "/v1/pokemon/{pokemon}?version=7", null, 409, "stale_version", null },
        { "POST", "/v1/boxes", """{"name":"a name that is far too long for any box"}""", 400, "validation_failed", "name" },
        { "POST", "/v1/boxes", """{"name":7}""", 400, "validation_failed", "name" },
        { "POST", "/v1/boxes", """{"box":7}""", 400, "validation_failed", "box" },
        { "PATCH", "/v1/boxes/0", """{"position":null}""", 400, "validation_failed", "position" },
        { "PATCH", "/v1/boxes/0", """{"position":99}""", 400, "validation_failed", "position" },
        { "PATCH", "/v1/boxes/0", """{"position":1.5}""", 400, "validation_failed", "position" },
        { "PATCH", "/v1/boxes/99", """{"name":"x"}""", 404, "not_found", null },
        { "PATCH", "/v1/boxes/99999999999", """{"name":"x"}""", 404, "not_found", null },
        { "DELETE", "/v1/boxes/-1", null, 404, "not_found", null },
        { "DELETE", "/v1/boxes/0", null, 409, "box_not_empty", null },
        { "POST", "/v1/pokemon/move", """{}""", 400, "validation_failed", "moves" },
        { "POST", "/v1/pokemon/move", """{"moves":[]}""", 400, "validation_failed", "moves" },
        { "POST", "/v1/pokemon/move", """{"moves":[{"id":"{pokemon}","box":0}]}""", 400, "validation_failed", "moves[0].slot" },
        { "POST", "/v1/pokemon/move", """{"moves":[{"id":"{pokemon}","box":0,"slot":30}]}""", 400, "validation_failed", "moves[0].slot" },
        { "POST", "/v1/pokemon/move", """{"moves":[{"id":"{pokemon}","box":2147483647,"slot":0}]}""", 400, "validation_failed", "moves[0].box" },
        { "POST", "/v1/pokemon/move", """{"moves":[{"id":"{pokemon}","box":-1,"slot":0}]}""", 400, "validation_failed", "moves[0].box" },
        { "POST", "/v1/pokemon/move", $$"""{"moves":[{"id":"{{Nobody}}","box":0,"slot":0}]}""", 404, "not_found", "moves[0]" },
        { "POST", "/v1/pokemon/bulk", """{"ids":["{pokemon}"]}""", 400, "validation_failed", "action" },
        { "POST", "/v1/pokemon/bulk", """{"action":"sell","ids":["{pokemon}"]}""", 400, "validation_failed", "action" },
        { "POST", "/v1/pokemon/bulk", """{"action":1,"ids":["{pokemon}"]}""", 400, "validation_failed", "action" },
        { "POST", "/v1/pokemon/bulk", """{"action":"delete"}""", 400, "validation_failed", "ids" },
        { "POST", "/v1/pokemon/bulk", """{"action":"delete","filter":""}""", 400, "validation_failed", "expected" },
        { "POST", "/v1/pokemon/bulk", """{"action":"delete","filter":"","expected":77}""", 409, "stale_selection", null },
        { "POST", "/v1/pokemon/bulk", """{"action":"delete","filter":"level.min=0","expected":1}""", 400, "validation_failed", "filter.level.min" },
        { "POST", "/v1/pokemon/bulk", """{"action":"delete","filter":"sort=level","expected":1}""", 400, "validation_failed", "filter.sort" },
        { "POST", "/v1/pokemon/bulk", """{"action":"delete","filter":"species=%00","expected":1}""", 400, "validation_failed", "filter.species" },
        { "POST", "/v1/pokemon/bulk", """{"action":"tag","tags":["\u0000"],"ids":["{pokemon}"]}""", 400, "validation_failed", "tags[0]" },
        { "POST", "/v1/pokemon/bulk", """{"action":"move","box":99,"ids":["{pokemon}"]}""", 400, "validation_failed", "box" },
        { "POST", $"/v1/pokemon/changes/{Nobody}/undo", null, 404, "not_found", null },
        { "GET", "/v1/pokemon/changes?cursor=-1", null, 400, "validation_failed", "cursor" },
        { "GET", "/v1/pokemon/changes?limit=101", null, 400, "validation_failed", "limit" },
        { "GET", "/v1/pokemon/trash?cursor=nonsense", null, 400, "validation_failed", "cursor" },
        { "GET", $"/v1/pokemon/{Nobody}/changes", null, 404, "not_found", null },
        { "POST", $"/v1/pokemon/{Nobody}/restore", null, 404, "not_found", null },
        { "POST", "/v1/pokemon/{pokemon}/restore", null, 404, "not_found", null },
        { "POST", "/v1/pokemon/{pokemon}/lock", """{}""", 400, "validation_failed", "version" },
        { "POST", "/v1/pokemon/{pokemon}/lock", """{"version":7}""", 409, "stale_version", null },
        { "POST", "/v1/pokemon/{pokemon}/unlock", """{"version":"1"}""", 400, "validation_failed", "version" },
        { "POST", "/v1/trades", """{"with":"nobody-at-all","offer":[],"request":[]}""", 404, "not_found", "with" },
        { "POST", "/v1/trades", """{"with":"{me}","offer":[],"request":[]}""", 409, "self_trade", "with" },
        { "POST", "/v1/trades", """{"with":"{other}","offer":["x"],"request":[]}""", 400, "validation_failed", "offer[0]" },
        { "POST", "/v1/trades", $$"""{"with":"{other}","offer":["{{Nobody}}"],"request":[]}""", 404, "not_found", "offer[0]" },
        { "POST", "/v1/trades", """{"with":"{other}","offer":[]}""", 400, "validation_failed", "request" },
        { "GET", "/v1/trades?status=won", null, 400, "validation_failed", "status" },
        { "GET", "/v1/trades?cursor=nonsense", null, 400, "validation_failed", "cursor" },
        { "GET", $"/v1/trades/{Nobody}", null, 404, "not_found", null },
        { "GET", "/v1/trades/{trade}/timeline?after=-1", null, 400, "validation_failed", "after" },
        { "POST", "/v1/trades/{trade}/table", """{"revision":1}""", 400, "validation_failed", null },
        { "POST", "/v1/trades/{trade}/table", """{"revision":0,"put":["01900000-0000-7000-8000-000000000001"]}""", 409, "stale_revision", null },
        { "POST", "/v1/trades/{trade}/table", """{"revision":"1","put":[]}""", 400, "validation_failed", "revision" },
        { "POST", "/v1/trades/{trade}/table", """{"revision":1,"put":[1]}""", 400, "validation_failed", "put[0]" },
        { "POST", "/v1/trades/{trade}/confirm", "{}", 400, "validation_failed", "revision" },
        { "POST", "/v1/trades/{trade}/confirm", """{"revision":null}""", 400, "validation_failed", "revision" },
        { "POST", "/v1/trades/{trade}/messages", """{"text":""}""", 400, "validation_failed", "text" },
        { "POST", "/v1/trades/{trade}/messages", """{"text":["hi"]}""", 400, "validation_failed", "text" },
        { "POST", "/v1/trades/{trade}/reject", null, 409, "not_invited", null },
        { "POST", $"/v1/trades/{Nobody}/cancel", null, 404, "not_found", null },
        { "PUT", "/v1/trades", null, 405, "method_not_allowed", null },
        { "GET", "/v1/nothing", null, 404, "not_found", null },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Bad_input_is_refused_with_code_and_field(string method, string path, string? body, int status, string code, string? field)
    {
        var place = await Place();

        var answer = await hosts.First.Call(new HttpMethod(method), place.Fill(path), body is null ? null : place.Fill(body), place.Me.Token);

        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"].Split(';')[0]);
        if (field is not null)
            Assert.Contains(field, answer.FieldsAtFault);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/v1/auth/register")]
    [InlineData("POST", "/v1/auth/login")]
    [InlineData("PATCH", "/v1/auth/me")]
    [InlineData("POST", "/v1/pokemon")]
    [InlineData("PATCH", "/v1/pokemon/{pokemon}")]
    [InlineData("POST", "/v1/pokemon/{pokemon}/lock")]
    [InlineData("POST", "/v1/pokemon/move")]
    [InlineData("POST", "/v1/pokemon/bulk")]
    [InlineData("POST", "/v1/boxes")]
    [InlineData("PATCH", "/v1/boxes/1")]
    [InlineData("POST", "/v1/trades")]
    [InlineData("POST", "/v1/trades/{trade}/table")]
    [InlineData("POST", "/v1/trades/{trade}/confirm")]
    [InlineData("POST", "/v1/trades/{trade}/messages")]
    public async Task A_body_that_is_no_JSON_object_of_the_calls_own_is_refused(string method, string path)
    {
        var place = await Place();
        Task<Answered> Send(object body) => hosts.First.Call(new HttpMethod(method), place.Fill(path), body, place.Me.Token);

        foreach (var body in new[] { "", "{", "null", "[]", "7", """{"nobody":1}""", """{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}}}}}}}}""", """{"\ud800":1}""" })
            Assert.Equal((HttpStatusCode.BadRequest, "validation_failed"), await StatusAndCode(Send(body)));
        Assert.Equal((HttpStatusCode.BadRequest, "validation_failed"), await StatusAndCode(Send(Json([0x7B, 0xFF, 0x7D]))));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body_too_large"), await StatusAndCode(Send($$"""{"x":"{{new string('x', 1_000_000)}}"}""")));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "unsupported_media_type"), await StatusAndCode(Send(new StringContent("{}", Encoding.UTF8, "text/plain"))));
    }

    [Theory]
    [InlineData("GET", "/v1/auth/me")]
    [InlineData("PATCH", "/v1/auth/me")]
    [InlineData("GET", "/v1/auth/sessions")]
    [InlineData("PUT", "/v1/users/{me}/block")]
    [InlineData("POST", "/v1/pokemon")]
    [InlineData("GET", "/v1/pokemon")]
    [InlineData("DELETE", "/v1/pokemon/{pokemon}?version=1")]
    [InlineData("GET", "/v1/boxes")]
    [InlineData("POST", "/v1/pokemon/bulk")]
    [InlineData("POST", "/v1/pokemon/{pokemon}/restore")]
    [InlineData("GET", "/v1/pokemon/trash")]
    [InlineData("GET", "/v1/pokemon/changes")]
    [InlineData("POST", "/v1/trades")]
    [InlineData("GET", "/v1/trades/{trade}")]
    [InlineData("POST", "/v1/trades/{trade}/cancel")]
    public async Task Without_a_token_nothing_of_ones_own_is_to_be_had(string method, string path)
    {
        var place = await Place();

        var answer = await hosts.First.Call(new HttpMethod(method), place.Fill(path), method is "POST" or "PATCH" ? "{}" : null);

        Assert.Equal((HttpStatusCode.Unauthorized, "unauthorized"), (answer.Status, answer.Code));
    }

    private static async Task<(HttpStatusCode, string?)> StatusAndCode(Task<Answered> sent)
    {
        var answer = await sent;
        return (answer.Status, answer.Code);
    }

    private static ByteArrayContent Json(byte[] text)
    {
        var content = new ByteArrayContent(text);
        content.Headers.ContentType = new("application/json");
        return content;
    }

    private async Task<OwnThings> Place()
    {
        var (me, other) = (await hosts.First.SignUp(), await hosts.First.SignUp());
        var (free, offered) = (await hosts.First.AddPokemon(me), await hosts.First.AddPokemon(me));
        var trade = await hosts.First.Post("/v1/trades", new { with = other.Name, offer = new[] { offered }, request = Array.Empty<Guid>() }, me.Token);
        return new OwnThings(me, other, trade.Json.GetProperty("id").GetGuid(), free);
    }

    private sealed record OwnThings(SignedUp Me, SignedUp Other, Guid Trade, Guid Pokemon)
    {
        public string Fill(string text) => text
            .Replace("{trade}", Trade.ToString(), StringComparison.Ordinal)
            .Replace("{pokemon}", Pokemon.ToString(), StringComparison.Ordinal)
            .Replace("{me}", Me.Name, StringComparison.Ordinal)
            .Replace("{other}", Other.Name, StringComparison.Ordinal);
    }
}
