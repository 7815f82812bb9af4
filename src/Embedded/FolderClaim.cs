namespace PokeTradeVault.Embedded;

/// <summary>One program a folder. The operating system lets go of the claim when its holder dies, however it dies.</summary>
internal static class FolderClaim
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for a holder that is about to stop, as after a restart, and then gives up.</summary>
    public static async Task<FileStream?> Take(string folder, TimeSpan wait)
    {
        Directory.CreateDirectory(folder);
        using var patience = new CancellationTokenSource(wait);
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "embedded.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(Pause);
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
