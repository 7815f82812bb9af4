namespace PokeTradeVault.Embedded;

/// <summary>One program a folder. The operating system lets go of the claim when its holder dies, however it dies.</summary>
internal static class FolderClaim
{
    public static FileStream? Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "embedded.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
