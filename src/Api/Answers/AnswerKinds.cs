namespace PokeTradeVault.Api.Answers;

/// <summary>With which statuses an endpoint answers.</summary>
public interface IAnswerKind
{
    static abstract int Success { get; }

    static abstract IReadOnlyList<int> Refusals { get; }
}

/// <summary>200: looks, and changes nothing.</summary>
public sealed class Reading : IAnswerKind
{
    public static int Success => StatusCodes.Status200OK;

    public static IReadOnlyList<int> Refusals { get; } = [400, 401, 404, 429, 503];
}

/// <summary>200: changes something that is there.</summary>
public sealed class Changing : IAnswerKind
{
    public static int Success => StatusCodes.Status200OK;

    public static IReadOnlyList<int> Refusals { get; } = [400, 401, 404, 409, 413, 415, 422, 429, 503];
}

/// <summary>201: makes something new.</summary>
public sealed class Creating : IAnswerKind
{
    public static int Success => StatusCodes.Status201Created;

    public static IReadOnlyList<int> Refusals => Changing.Refusals;
}

/// <summary>204: changes something, with nothing to say about it.</summary>
public sealed class Quiet : IAnswerKind
{
    public static int Success => StatusCodes.Status204NoContent;

    public static IReadOnlyList<int> Refusals { get; } = [400, 401, 404, 409, 422, 429, 503];
}

/// <summary>200: hands out tokens.</summary>
public sealed class SigningIn : IAnswerKind
{
    public static int Success => StatusCodes.Status200OK;

    public static IReadOnlyList<int> Refusals { get; } = [400, 401, 413, 415, 429, 503];
}

/// <summary>201: makes an account and hands out tokens.</summary>
public sealed class SigningUp : IAnswerKind
{
    public static int Success => StatusCodes.Status201Created;

    public static IReadOnlyList<int> Refusals { get; } = [400, 409, 413, 415, 429, 503];
}
