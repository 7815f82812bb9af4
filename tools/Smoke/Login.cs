namespace PokeTradeVault.Smoke;

/// <summary>An account's name and password.</summary>
internal sealed record Login(string Name, string Password)
{
    /// <returns>Null where the text is not as <c>name:password</c>.</returns>
    public static Login? Parse(string text) => text.Split(':', 2) is [{ Length: > 0 } name, { Length: > 0 } password] ? new(name, password) : null;

    /// <summary>One that nobody has yet.</summary>
    public static Login New() => new($"smoke-{Guid.NewGuid():n}"[..20], $"Sm0ke-{Guid.NewGuid():n}");

    /// <summary>Says nothing of the password.</summary>
    public override string ToString() => Name;
}
