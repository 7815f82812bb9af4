using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Unit.Api;

public sealed class RefusalStatusTests
{
    public static TheoryData<RefusalCode> Codes { get; } = [.. Enum.GetValues<RefusalCode>().Where(code => code is not RefusalCode.None)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_an_error_status(RefusalCode code) => Assert.InRange(RefusalStatus.Of(code), 400, 503);

    [Fact]
    public void No_code_is_no_refusal() => Assert.Throws<ArgumentOutOfRangeException>(() => RefusalStatus.Of(RefusalCode.None));

    [Theory]
    [InlineData(RefusalCode.ValidationFailed, 400)]
    [InlineData(RefusalCode.TooManyRows, 400)]
    [InlineData(RefusalCode.Unauthorized, 401)]
    [InlineData(RefusalCode.BadCredentials, 401)]
    [InlineData(RefusalCode.ForbiddenOrigin, 403)]
    [InlineData(RefusalCode.NotFound, 404)]
    [InlineData(RefusalCode.StaleRevision, 409)]
    [InlineData(RefusalCode.UsernameTaken, 409)]
    [InlineData(RefusalCode.BodyTooLarge, 413)]
    [InlineData(RefusalCode.IdempotencyKeyReused, 422)]
    [InlineData(RefusalCode.RateLimited, 429)]
    [InlineData(RefusalCode.LockedOut, 429)]
    [InlineData(RefusalCode.Unavailable, 503)]
    public void Codes_of_the_contract_have_its_statuses(RefusalCode code, int status) => Assert.Equal(status, RefusalStatus.Of(code));

    [Fact]
    public void Reasons_are_gathered_by_field()
    {
        var problem = Problem.From(Refusal.Invalid(
        [
            new FieldProblem { Field = "ivs.atk", Reason = "first" },
            new FieldProblem { Field = "level", Reason = "other" },
            new FieldProblem { Field = "ivs.atk", Reason = "second" },
        ]));

        Assert.Equal(["first", "second"], problem.Errors!["ivs.atk"]);
        Assert.Equal(["other"], problem.Errors["level"]);
    }
}
