using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Api.Collections;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Trades;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Unit.Api;

public sealed class BodyTests
{
    private const string SomeId = "01900000-0000-7000-8000-000000000001";

    [Theory]
    [InlineData("", "body", "The body is not valid JSON.")]
    [InlineData("{", "body", "The body is not valid JSON.")]
    [InlineData("null", "body", "The body must be a JSON object.")]
    [InlineData("[]", "body", "The body must be a JSON object.")]
    [InlineData("\"text\"", "body", "The body must be a JSON object.")]
    [InlineData("""{"species":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}}}}}}}}""", "body", "The body is nested too deeply.")]
    [InlineData("""{"\ud800":1}""", "body", "The body is not valid JSON.")]
    [InlineData("""{"nickname":"\ud800"}""", "nickname", "must not contain half of a surrogate pair")]
    [InlineData("""{"moves":["Surf","a\u0000b"]}""", "moves[1]", "must not contain the character U+0000")]
    [InlineData("""{"species":"A","species":"B"}""", "species", "is there twice")]
    [InlineData("""{"species":7}""", "species", "must be text")]
    [InlineData("""{"species":["Pikachu"]}""", "species", "must be text")]
    [InlineData("""{"level":"5"}""", "level", "must be a whole number")]
    [InlineData("""{"level":5.5}""", "level", "must be a whole number")]
    [InlineData("""{"level":1e99}""", "level", "must be a whole number")]
    [InlineData("""{"level":99999999999}""", "level", "must be a whole number")]
    [InlineData("""{"shiny":"yes"}""", "shiny", "must be true or false")]
    [InlineData("""{"ivs":[31]}""", "ivs", "must be an object")]
    [InlineData("""{"ivs":{"atk":"many"}}""", "ivs.atk", "must be a whole number")]
    [InlineData("""{"ivs":{"atk":1,"luck":1}}""", "ivs.luck", "is not known here")]
    [InlineData("""{"moves":"Surf"}""", "moves", "must be a list")]
    [InlineData("""{"moves":["Surf",3]}""", "moves[1]", "must be text")]
    [InlineData("""{"moves":["Surf",null]}""", "moves[1]", "must not be null")]
    [InlineData("{\n  \"species\": \"Pikachu\",\n  \"ownerId\": 1\n}", "ownerId", "is not known here")]
    public async Task A_fault_is_told_with_its_field(string text, string field, string reason)
    {
        var body = await Read<PokemonInput>(text);

        Assert.Equal(Refused(field, reason), body.Refusal is { } refusal ? refusal.Problems : []);
        Assert.Equal(RefusalCode.ValidationFailed, body.Refusal!.Code);
    }

    [Theory]
    [InlineData("""{"with":"misty","offer":["x"],"request":[]}""", "offer[0]", "must be a UUID")]
    [InlineData($$"""{"with":"misty","offer":["{{SomeId}}",null],"request":[]}""", "offer[1]", "must not be null")]
    [InlineData("""{"with":"misty","offer":null,"request":[]}""", "offer", "must be a list")]
    [InlineData("""{"with":null,"offer":[],"request":[]}""", "with", "must be text")]
    [InlineData("""{"with":"misty","offer":[],"request":[],"seen":{"x":1}}""", "seen.x", "must be a UUID")]
    [InlineData("""{"with":"misty","offer":[],"request":[],"seen":{""" + "\"" + SomeId + "\":\"1\"}}", $"seen.{SomeId}", "must be a whole number")]
    public async Task A_fault_in_a_proposal_is_told_with_its_field(string text, string field, string reason) =>
        Assert.Equal(Refused(field, reason), (await Read<ProposeTradeRequest>(text)).Refusal!.Problems);

    [Theory]
    [InlineData("{}", "moves")]
    [InlineData($$"""{"moves":[{"id":"{{SomeId}}","box":0,"slot":1},{"id":"{{SomeId}}","box":0}]}""", "moves[1].slot")]
    public async Task What_is_missing_is_told_with_its_place(string text, string field) =>
        Assert.Equal(Refused(field, "is required"), (await Read<MovePokemonRequest>(text)).Refusal!.Problems);

    [Fact]
    public async Task All_missing_members_are_told_at_once()
    {
        var body = await Read<ProposeTradeRequest>("""{"note":"hi"}""");

        Assert.Equal(["with", "offer", "request"], body.Refusal!.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        var body = await Read<PokemonInput>($$"""{"notes":"{{new string('x', 70_000)}}"}""");

        Assert.Equal(RefusalCode.BodyTooLarge, body.Refusal!.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_of_another_kind_is_refused(string? contentType) =>
        Assert.Equal(RefusalCode.UnsupportedMediaType, (await Read<PokemonInput>("{}", contentType)).Refusal!.Code);

    [Fact]
    public async Task Text_that_is_not_UTF8_is_refused()
    {
        var body = await Read<PokemonInput>([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], "application/json");

        Assert.Equal(Refused("body", "The body is not valid UTF-8."), body.Refusal!.Problems);
    }

    [Fact]
    public async Task A_merge_patch_knows_what_it_clears()
    {
        var body = await Read<EditPokemonRequest>("""{"version":3,"nickname":null,"item":null,"level":7}""");

        Assert.Null(body.Refusal);
        Assert.Equal(["nickname", "item"], body.Cleared);
        Assert.Equal(7, body.Value.ToInput().Level);
    }

    private static ValueList<FieldProblem> Refused(string field, string reason) => [new FieldProblem { Field = field, Reason = reason }];

    private static Task<Body<T>> Read<T>(string text, string? contentType = "application/json") where T : class =>
        Read<T>(Encoding.UTF8.GetBytes(text), contentType);

    private static async Task<Body<T>> Read<T>(byte[] text, string? contentType) where T : class
    {
        await using var services = new ServiceCollection().AddOptions<RequestLimits>().Services.BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.ContentType = contentType;
        context.Request.Body = new MemoryStream(text);
        return (await Body<T>.BindAsync(context, (ParameterInfo)null!))!;
    }
}
