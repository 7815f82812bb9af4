namespace PokeTradeVault.Integration.Fixtures;

public static class Repository
{
    /// <summary>The folder of the solution that these tests were built from.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "PokeTradeVault.sln"))) return folder;
        }
        throw new DirectoryNotFoundException("The tests must run from inside the repository.");
    }
}
