using System.Text.RegularExpressions;

namespace PokeTradeVault.Embedded.Backups;

/// <summary>What PostgreSQL tells of a copy: from which segment of the archive on it is to be replayed.</summary>
internal static partial class BackupLabel
{
    public const string File = "backup_label";
    private const int TimelineDigits = 8;

    public static string FirstSegment(string copy) =>
        Segment().Match(System.IO.File.ReadAllText(Path.Combine(copy, File))) is { Success: true } found
            ? found.Groups[1].Value
            : throw new EmbeddedException($"{copy} is no whole copy: its {File} names no segment.");

    /// <summary>Whether an archived file is a segment before <paramref name="segment"/>, on whatever timeline.</summary>
    public static bool IsBefore(string file, string segment) =>
        file.Length >= segment.Length && Name().IsMatch(file) && string.CompareOrdinal(file[TimelineDigits..segment.Length], segment[TimelineDigits..]) < 0;

    [GeneratedRegex(@"START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)")]
    private static partial Regex Segment();

    [GeneratedRegex("^[0-9A-F]{24}")]
    private static partial Regex Name();
}
