namespace PokeTradeVault.Integration.Fixtures;

/// <summary>The servers that the SQL must run on.</summary>
public enum PostgresVersion
{
    None = 0,

    /// <summary>15: the oldest that is supported.</summary>
    Oldest = 15,

    /// <summary>18: what development and production run.</summary>
    Newest = 18,
}
