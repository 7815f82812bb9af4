namespace PokeTradeVault.Settings;

/// <summary>What a program can't do without; a missing one refuses the start and names the key.</summary>
[Flags]
public enum Needs
{
    None = 0,

    /// <summary><c>DATABASE_URL</c></summary>
    Database = 1,

    /// <summary><c>REDIS_URL</c></summary>
    Redis = 2,

    /// <summary><c>JWT_SECRET</c></summary>
    JwtSecret = 4,

    Silo = Database | Redis,
    Api = Database | Redis | JwtSecret,
}
