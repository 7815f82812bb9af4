namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>Teams and boxes as Pokémon Showdown exports them: sets parted by blank lines, <c>=== titles ===</c> between teams.</summary>
/// <param name="setsMax">Reading stops at one more.</param>
/// <param name="onlyPacked">Whether every line must be in the packed form.</param>
internal sealed class ShowdownReader(GameCatalog catalog, int setsMax, bool onlyPacked)
{
    private const string TitleReason = "the title of a team or a box: not kept";

    private readonly NoteBudget budget = new();
    private readonly List<WrittenSet> sets = [];
    private readonly List<TextLine> titles = [];
    private SetDraft? last;
    private bool open;

    public WrittenSets Read(string text)
    {
        foreach (var line in TextLines.Of(text))
        {
            if (sets.Count > setsMax)
                break;
            Take(line with { Text = line.Text.Trim() });
        }

        TakeTitles();
        Close();
        return new WrittenSets { Sets = [.. sets.Take(setsMax)], TooMany = sets.Count > setsMax };
    }

    private void Take(TextLine line)
    {
        if (line.Text.Length == 0)
            open = false;
        else if (IsTitle(line.Text))
            TakeTitle(line);
        else if (onlyPacked || (!(open && DetailLine.IsOne(line.Text)) && PackedReader.IsPacked(catalog, line.Text)))
            TakePacked(line);
        else if (!open)
            Begin(line);
        else if (!DetailLine.Read(last!, line))
            TakeStray(line);
    }

    /// <summary>What begins a block: a name, or details that an extra blank line has cut off from theirs.</summary>
    private void Begin(TextLine line)
    {
        open = true;
        var name = NameLine.Read(catalog, line.Text);
        if (name.Known is null && last is not null && titles.Count == 0 && DetailLine.IsOne(line.Text))
        {
            last.Note(line.Number, line.Text, "stands behind a blank line: read as part of the Pokémon above");
            DetailLine.Read(last, line);
        }
        else
        {
            Begin(line, name);
        }
    }

    private void Begin(TextLine line, NameLine name)
    {
        Open(new SetDraft(line.Number, name.Nickname ?? name.Species, budget));
        NamedSet.Begin(catalog, last!, line, name);
    }

    private void TakeStray(TextLine line)
    {
        var name = NameLine.Read(catalog, line.Text);
        if (name.Known is null || !last!.HasDetails)
        {
            last!.Note(line.Number, line.Text, "is no line of a set: not used");
            return;
        }

        Begin(line, name);
        last.Note(line.Number, line.Text, "has no blank line before it: read as a new Pokémon");
    }

    private void TakePacked(TextLine line)
    {
        open = false;
        foreach (var draft in PackedReader.ReadLine(catalog, line, budget, setsMax + 1 - sets.Count))
            Open(draft);
    }

    private void TakeTitle(TextLine line)
    {
        open = false;
        titles.Add(line);
    }

    private void TakeTitles()
    {
        foreach (var title in titles)
            last?.Note(title.Number, title.Text, TitleReason);
        titles.Clear();
    }

    private void Open(SetDraft draft)
    {
        Close();
        last = draft;
        TakeTitles();
    }

    private void Close()
    {
        if (last is null)
            return;
        NamedSet.Complete(catalog, last);
        sets.Add(last.Finish());
        last = null;
    }

    private static bool IsTitle(string text) =>
        text.StartsWith("===", StringComparison.Ordinal) && text.EndsWith("===", StringComparison.Ordinal);
}
