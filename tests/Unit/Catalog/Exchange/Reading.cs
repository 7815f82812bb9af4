using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Exchange;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Samples;

namespace PokeTradeVault.Unit.Catalog.Exchange;

internal static class Reading
{
    private static readonly SetTexts Texts = new(GameCatalog.Instance);

    public static WrittenSets Read(SetFormat format, string text, int setsMax = 1_000) => Texts.Read(format, text, setsMax);

    public static WrittenSet One(string text, SetFormat format = SetFormat.Showdown) => Assert.Single(Read(format, text).Sets);

    public static string[] NotesOf(WrittenSet set) => [.. set.Notes.Select(note => $"{note.Line}: {note.Text}: {note.Reason}")];

    /// <summary>Of reading and checking together.</summary>
    public static string[] ProblemsOf(WrittenSet set) =>
        [.. set.Problems.Select(problem => $"{problem.Field}: {problem.Reason}"), .. Problems(set.Input)];
}
