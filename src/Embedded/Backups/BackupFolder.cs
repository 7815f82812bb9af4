using System.Globalization;

namespace PokeTradeVault.Embedded.Backups;

/// <summary>Copies of the data folder, each named by the moment at which it was whole, and the archive of all changes since the first.</summary>
internal sealed record BackupFolder(string Path)
{
    private const string Prefix = "base-";
    private const string Format = "yyyyMMdd'T'HHmmss'.'ffffff'Z'";

    /// <summary>A copy goes when there is a younger one that is itself that old, so that any time within it can be restored.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Archive => System.IO.Path.Combine(Path, "wal");

    /// <summary>Nothing is archived until there is a first copy, whose making makes the folder: without one the archive is of no use.</summary>
    public string ArchiveCommand =>
        $"test ! -d {Word(Archive)} || test -f {Word(Archive + "/%f")} || {{ cp %p {Word(Archive + "/.%f")} && mv {Word(Archive + "/.%f")} {Word(Archive + "/%f")}; }}";

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Path)> Copies() =>
    [
        .. Directory.GetDirectories(Path, Prefix + "*").Select(folder => (At: TimeOf(folder), Path: folder))
            .Where(copy => copy.At is not null).Select(copy => (copy.At!.Value, copy.Path)).OrderBy(copy => copy.Value),
    ];

    /// <returns>The path of a copy that was whole at <paramref name="at"/>.</returns>
    public string CopyOf(DateTimeOffset at) =>
        System.IO.Path.Combine(Path, Prefix + at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture));

    /// <summary>Removes what is needed for no time within the last 30 days.</summary>
    public void Prune(DateTimeOffset now)
    {
        var old = Copies().Where(copy => copy.At < now - Kept).ToList();
        foreach (var (_, copy) in old.SkipLast(1)) Directory.Delete(copy, recursive: true);
        if (Copies() is not [var oldest, ..]) return;
        var first = BackupLabel.FirstSegment(oldest.Path);
        foreach (var segment in Directory.GetFiles(Archive).Where(file => BackupLabel.IsBefore(System.IO.Path.GetFileName(file), first))) File.Delete(segment);
    }

    /// <summary>One word of a command of PostgreSQL's, for a shell.</summary>
    private static string Word(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static DateTimeOffset? TimeOf(string folder) =>
        DateTimeOffset.TryParseExact(System.IO.Path.GetFileName(folder)[Prefix.Length..], Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : null;
}
