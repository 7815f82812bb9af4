namespace PokeTradeVault.Database;

/// <summary>
/// What the programs do with each table, and nothing else is allowed to <c>DATABASE_APP_ROLE</c>. A migration that brings a table
/// brings a line here.
/// </summary>
public static class AppRights
{
    private const string Read = "SELECT";
    private const string Append = "SELECT, INSERT";
    private const string Keep = "SELECT, INSERT, UPDATE";
    private const string All = "SELECT, INSERT, UPDATE, DELETE";

    /// <summary>By the table's name in the catalog of PostgreSQL.</summary>
    public static IReadOnlyDictionary<string, string> Of { get; } = new Dictionary<string, string>
    {
        ["account"] = Append,
        ["trader"] = Keep,
        ["block"] = "SELECT, INSERT, DELETE",
        // The sweep locks what it removes, and a lock takes the right to change one column.
        ["receipt"] = "SELECT, INSERT, DELETE, UPDATE (created_at)",
        ["pokemon"] = All,
        ["box"] = All,
        ["vault_change"] = "SELECT, INSERT, DELETE, UPDATE (undone_at)",
        ["vault_change_item"] = Append,
        ["search_term"] = Append,
        ["trade"] = Keep,
        ["trade_party"] = Keep,
        ["trade_item"] = All,
        ["trade_message"] = Append,
        ["trade_closing"] = "SELECT, INSERT, DELETE",
        // The ledger.
        ["trade_event"] = Append,
        ["transfer"] = Append,
        ["species_name"] = All,
        ["species_flavour"] = All,
        ["species_added"] = Keep,
        ["species_refresh"] = Keep,
        ["catalog_refresh"] = "SELECT, UPDATE",
        ["orleansquery"] = Read,
        ["orleans_storage"] = All,
        ["orleans_reminder"] = All,
        ["silo_heartbeat"] = All,
        ["schema_version"] = Read,
    };
}
