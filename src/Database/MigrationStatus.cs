namespace PokeTradeVault.Database;

/// <summary>One step of the schema.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="Applied">Whether the database has had it.</param>
public sealed record MigrationStatus(long Version, string Name, bool Applied);
