using System.Buffers;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Tables;

/// <summary>Comma-separated values (RFC 4180) with a header row; semicolons and tabs, as some spreadsheets write them, are read too.</summary>
internal static class CsvSets
{
    private const string NoHeader = "the first line must name the columns, species among them";
    private const int ColumnsMax = 1_000;

    private static readonly string[] Delimiters = [",", ";", "\t"];
    private static readonly SearchValues<char> Marks = SearchValues.Create(",\"\r\n");
    private static readonly CsvConfiguration Writing = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // Left to itself, a line break that is not the row's own goes unquoted.
        ShouldQuote = args => args.Field is { Length: > 0 } cell
            && (cell.AsSpan().ContainsAny(Marks) || char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])),
    };

    public static WrittenSets Read(string text, int setsMax)
    {
        var body = text.TrimStart(TextLines.ByteOrderMark);
        using var parser = new CsvParser(new StringReader(body), Reading(Delimiter(body)));
        if (!parser.Read() || Columns(parser.Record!) is not { } columns)
            return WrittenSets.Unreadable(NoHeader);
        var (sets, budget, header) = (new List<WrittenSet>(), new NoteBudget(), parser.Record!);
        for (var before = parser.RawRow; parser.Read(); before = parser.RawRow)
        {
            var cells = parser.Record!;
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                continue;
            if (sets.Count == setsMax)
                return new WrittenSets { Sets = [.. sets], TooMany = true };
            var draft = ReadRow(columns, cells, before + 1, budget);
            if (sets.Count == 0)
                NoteUnused(draft, header, columns);
            sets.Add(draft.Finish());
        }

        return new WrittenSets { Sets = [.. sets] };
    }

    public static string Write(IEnumerable<PokemonInput> pokemon)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Writing))
        {
            foreach (var column in CsvColumn.All)
                csv.WriteField(column.Name);
            csv.NextRecord();
            foreach (var each in pokemon)
            {
                foreach (var column in CsvColumn.All)
                    csv.WriteField(column.Write(each) is { } cell ? CsvCell.Write(cell) : null);
                csv.NextRecord();
            }
        }

        return text.ToString();
    }

    private static CsvConfiguration Reading(string delimiter) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        // A quote where none should be is a character like any other: the value shows it, and nothing is dropped.
        BadDataFound = null,
    };

    /// <summary>The one that the header row has most of.</summary>
    private static string Delimiter(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        return Delimiters.MaxBy(each => header.AsSpan().Count(each))!;
    }

    /// <returns>A place for each cell, null where the column says nothing to us; null where there is no species among them.</returns>
    private static CsvColumn?[]? Columns(string[] header)
    {
        if (header.Length > ColumnsMax)
            return null;
        var seen = new HashSet<CsvColumn>();
        var columns = Array.ConvertAll(header, name => CsvColumn.Find(name) is { } column && seen.Add(column) ? column : null);
        return Array.Exists(columns, column => column?.Name is "species") ? columns : null;
    }

    private static SetDraft ReadRow(CsvColumn?[] columns, string[] cells, int line, NoteBudget budget)
    {
        var title = columns.Zip(cells).Where(pair => pair.First?.Name is "nickname" or "species" && pair.Second.Length > 0)
            .OrderBy(pair => pair.First!.Name, StringComparer.Ordinal).Select(pair => pair.Second).FirstOrDefault("");
        var draft = new SetDraft(line, title, budget);
        foreach (var (column, cell) in columns.Zip(cells))
        {
            if (column is not null && !string.IsNullOrWhiteSpace(cell))
                column.Read(draft, CsvCell.Read(cell));
        }

        foreach (var cell in cells.Skip(columns.Length).Where(cell => cell.Length > 0))
            draft.Note(line, cell, "stands in a column without a name: not used");
        return draft;
    }

    private static void NoteUnused(SetDraft draft, string[] header, CsvColumn?[] columns)
    {
        foreach (var (name, _) in header.Zip(columns).Where(pair => pair.Second is null && pair.First.Length > 0))
            draft.Note(1, name, CsvColumn.Find(name) is null ? "names no field: this column is not used" : "is there twice: the first column counts");
    }
}
