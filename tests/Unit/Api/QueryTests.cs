using System.Reflection;
using Microsoft.AspNetCore.Http;
using PokeTradeVault.Api.Collections;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Trades;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Unit.Api;

public sealed class QueryTests
{
    [Theory]
    [InlineData("?limit=0", "limit", "must be a whole number from 1 to 100")]
    [InlineData("?limit=101", "limit", "must be a whole number from 1 to 100")]
    [InlineData("?limit=ten", "limit", "must be a whole number from 1 to 100")]
    [InlineData("?limit=99999999999", "limit", "must be a whole number from 1 to 100")]
    [InlineData("?level.min=0", "level.min", "must be a whole number from 1 to 100")]
    [InlineData("?shiny=maybe", "shiny", "must be true or false")]
    [InlineData("?shyni=true", "shyni", "is not known here")]
    [InlineData("?nature=Jolly&nature=Bold", "nature", "is there twice")]
    [InlineData("?move=a&move=b&move=c&move=d&move=e", "move", "may be there at most 4 times")]
    [InlineData("?ivs.perfect.min=7", "ivs.perfect.min", "must be a whole number from 0 to 6")]
    [InlineData("?evs.spe.max=253", "evs.spe.max", "must be a whole number from 0 to 252")]
    [InlineData("?text=%00", "text", "must be text of at most 200 characters")]
    public async Task A_parameter_at_fault_is_named(string query, string field, string reason)
    {
        var problem = Assert.Single((await Read<PokemonList>(query)).Refusal!.Problems);

        Assert.Equal((field, reason), (problem.Field, problem.Reason));
    }

    [Fact]
    public async Task Filters_arrive_as_written()
    {
        var query = (await Read<PokemonList>("?level.min=5&species=Ogerpon-Wellspring&move=Spikes&move=U-turn&sort=-ivs&limit=7&cursor=abc")).Value.Query;

        Assert.Equal(
            ["species=Ogerpon-Wellspring", "level.min=5", "move=Spikes", "move=U-turn"],
            query.Filters.Select(term => $"{term.Name}={term.Value}"));
        Assert.Equal("-ivs", query.Sort);
        Assert.Equal(7, query.Limit);
        Assert.Equal("abc", query.Cursor);
    }

    [Fact]
    public void Filters_are_read_from_a_body_too()
    {
        var terms = PokemonFilters.Parse("species=Mr.%20Mime&shiny=true", "filter").Value;

        Assert.Equal(["species=Mr. Mime", "shiny=true"], terms.Select(term => $"{term.Name}={term.Value}"));
        Assert.Empty(PokemonFilters.Parse("", "filter").Value);
    }

    [Theory]
    [InlineData("level.min=0", "filter.level.min")]
    [InlineData("colour=red", "filter.colour")]
    [InlineData("sort=level", "filter.sort")]
    public void A_filter_at_fault_in_a_body_is_named_with_its_member(string text, string field) =>
        Assert.Equal(field, Assert.Single(PokemonFilters.Parse(text, "filter").Refusal!.Problems).Field);

    [Theory]
    [InlineData("?status=completed", TradeStatus.Completed)]
    [InlineData("", null)]
    public async Task A_status_is_read_by_its_name(string query, TradeStatus? status) =>
        Assert.Equal(status, (await Read<TradeFilters>(query)).Value.Query.Status);

    [Theory]
    [InlineData("?status=2")]
    [InlineData("?status=none")]
    [InlineData("?status=Open")]
    public async Task A_status_by_any_other_name_is_refused(string query) =>
        Assert.Equal("must be one of open, completed, rejected, cancelled, expired", (await Read<TradeFilters>(query)).Refusal!.Problems[0].Reason);

    [Fact]
    public async Task A_parameter_that_must_be_there_is_missed() =>
        Assert.Equal("is required", (await Read<VersionSeen>("")).Refusal!.Problems[0].Reason);

    [Theory]
    [InlineData("not-a-uuid")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("{01900000-0000-7000-8000-000000000001}")]
    public async Task An_idempotency_key_that_is_no_UUID_is_refused(string key)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers["Idempotency-Key"] = key;

        var bound = await CommandKey.BindAsync(context, (ParameterInfo)null!);

        Assert.Equal("Idempotency-Key", bound!.Refusal!.Problems[0].Field);
    }

    private static async Task<Query<T>> Read<T>(string query) where T : IQueryFields<T>
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        return (await Query<T>.BindAsync(context, (ParameterInfo)null!))!;
    }
}
