namespace PokeTradeVault.Api.Users;

public sealed record RegisterRequest
{
    /// <summary>3 to 20 letters, digits, <c>_</c> or <c>-</c>, starting with a letter; unique without regard to case.</summary>
    public required string Username { get; init; }

    public required string Email { get; init; }

    /// <summary>8 characters or more with an upper-case letter, a lower-case letter and a digit; at most 72 bytes.</summary>
    public required string Password { get; init; }

    /// <summary>Says nothing: a password must not get into a log.</summary>
    public override string ToString() => nameof(RegisterRequest);
}

public sealed record LoginRequest
{
    /// <summary>Username or e-mail.</summary>
    public required string Login { get; init; }

    public required string Password { get; init; }

    /// <summary>Says nothing: a password must not get into a log.</summary>
    public override string ToString() => nameof(LoginRequest);
}
