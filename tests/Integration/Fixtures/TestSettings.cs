using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Fixtures;

/// <summary>Settings of a test's programs: read as they would read them, from variables that the machine's own don't touch.</summary>
public static class TestSettings
{
    /// <summary>Of a development machine whose data lies in <paramref name="folder"/>.</summary>
    public static VaultSettings In(string folder) => VaultSettings.Read(Variables(folder), Needs.Api);

    public static Dictionary<string, string?> Variables(string folder) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["VAULT_FOLDER"] = folder,
        ["JWT_SECRET"] = "a secret for the tests alone, long enough",
        ["PORT"] = "0",
    };
}
