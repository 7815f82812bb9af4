using System.Buffers;

namespace PokeTradeVault.Catalog.Exchange.Tables;

/// <summary>
/// A spreadsheet takes a cell that begins with one of these for a formula, and a nickname may come from a stranger. Such a cell
/// is written with an apostrophe in front, which spreadsheets take for "text"; reading takes it off.
/// </summary>
internal static class CsvCell
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r");

    public static string Write(string text) => LooksLikeFormula(text) ? $"'{text}" : text;

    public static string Read(string cell) => cell is ['\'', ..] && LooksLikeFormula(cell) ? cell[1..] : cell;

    private static bool LooksLikeFormula(string text) => text.AsSpan().TrimStart('\'') is [var first, ..] && Starts.Contains(first);
}
