using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Contracts;

/// <summary>
/// What a grain answers: accepted with a value, refused with a <see cref="Refusal"/>, or unknown. Unknown is not failed:
/// the command may have been carried out, and the same command sent again finds out.
/// </summary>
[GenerateSerializer, Immutable, Alias("ptv.Reply`1")]
public sealed record Reply<T> where T : notnull
{
    [Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public T? Value { get; init; }

    [Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Refusal? Refusal { get; init; }

    [JsonIgnore, MemberNotNullWhen(true, nameof(Value))]
    public bool IsAccepted => !IsUnknown && Refusal is null && Value is not null;

    /// <summary>A member of its own, because the value of a struct is never null.</summary>
    [Id(2), JsonIgnore] public bool IsUnknown { get; private init; }

    public static Reply<T> Accepted(T value) => new() { Value = value };

    public static Reply<T> Refused(Refusal refusal) => new() { Refusal = refusal };

    public static Reply<T> Unknown { get; } = new() { IsUnknown = true };

    /// <summary>The same outcome with another value.</summary>
    public Reply<TOther> Select<TOther>(Func<T, TOther> map) where TOther : notnull => this switch
    {
        { IsUnknown: true } => Reply<TOther>.Unknown,
        { Refusal: { } refusal } => refusal,
        _ => map(Value!),
    };

    public static implicit operator Reply<T>(T value) => Accepted(value);

    public static implicit operator Reply<T>(Refusal refusal) => Refused(refusal);
}

/// <summary>An expected no: nothing has changed.</summary>
[GenerateSerializer, Immutable, Alias("ptv.Refusal")]
public sealed record Refusal
{
    [Id(0)] public required RefusalCode Code { get; init; }

    /// <summary>One sentence for a person.</summary>
    [Id(1)] public required string Detail { get; init; }

    /// <summary>The fields at fault, by path as in <c>ivs.atk</c> or <c>offer[0]</c>; empty where no field is to blame.</summary>
    [Id(2)] public ValueList<FieldProblem> Problems { get; init; } = [];

    /// <summary>With <see cref="RefusalCode.StaleRevision"/>: what changed on the table since the revision that the command named.</summary>
    [Id(3)] public TableChanges? Changes { get; init; }

    /// <summary>With <see cref="RefusalCode.StaleRevision"/>: the trade as it is now.</summary>
    [Id(4)] public TradeView? Trade { get; init; }

    /// <summary>Whole seconds, rounded up, after which the same command may succeed.</summary>
    [Id(5)] public int? RetryAfterSeconds { get; init; }

    /// <summary>Turned away before anything was begun, and so never kept as the answer to its command.</summary>
    public static Refusal Overloaded { get; } =
        Of(RefusalCode.Overloaded, "There is more to do here right now than can be done; nothing was begun. Send the same request again.") with { RetryAfterSeconds = 1 };

    public static Refusal Of(RefusalCode code, string detail) => new() { Code = code, Detail = detail };

    public static Refusal Of(RefusalCode code, string field, string reason) =>
        new() { Code = code, Detail = reason, Problems = [new FieldProblem { Field = field, Reason = reason }] };

    /// <summary>The same, of fields that a member of the request holds: <c>level.min</c> becomes <c>filter.level.min</c>.</summary>
    public Refusal Under(string member) => this with
    {
        Problems = Problems.Select(problem => problem with { Field = $"{member}.{problem.Field}" }).ToValueList(),
    };

    public static Refusal Invalid(ValueList<FieldProblem> problems) =>
        new() { Code = RefusalCode.ValidationFailed, Detail = "One or more fields are not valid.", Problems = problems };
}

/// <summary>One thing wrong with one field; <see cref="Field"/> is a path in the request's own words, such as <c>evs.hp</c> or <c>moves[2]</c>.</summary>
[GenerateSerializer, Immutable, Alias("ptv.FieldProblem")]
public sealed record FieldProblem
{
    [Id(0)] public required string Field { get; init; }

    [Id(1)] public required string Reason { get; init; }

    /// <summary>The id of the rule in docs/rules.md that it breaks; left out where the reason says all.</summary>
    [Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Rule { get; init; }
}
