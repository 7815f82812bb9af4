namespace PokeTradeVault.Cluster;

/// <summary>The solution that the running programs were built from.</summary>
public static class Solution
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "PokeTradeVault.sln"))) return folder;
        }
        throw new InvalidOperationException("The programs must run from inside the repository.");
    }
}
