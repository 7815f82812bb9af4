using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange;

/// <summary>How many notes an answer may still carry: a text of garbage gets no larger answer than it is itself.</summary>
internal sealed class NoteBudget
{
    private const int PerTextMax = 10_000;

    private int left = PerTextMax;

    public bool Take() => left > 0 && left-- > 0;
}

/// <summary>A set while it is being read.</summary>
internal sealed class SetDraft(int line, string title, NoteBudget budget)
{
    private const int NotesMax = 100;
    private const int ProblemsMax = 50;
    private const int MovesKept = 5;

    private readonly List<FieldProblem> problems = [];
    private readonly List<LineNote> notes = [];
    private readonly List<string> moves = [];
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private LineNote? firstLeftOff;
    private int leftOff;

    public int Line { get; } = line;

    public PokemonInput Input { get; set; } = new();

    /// <summary>Whether anything but its name was read.</summary>
    public bool HasDetails { get; set; }

    /// <summary>The last move that is, or may be, a Hidden Power.</summary>
    public TextLine? HiddenPowerAt { get; private set; }

    /// <summary>Its type, where a line of its own gives it.</summary>
    public TextLine? HiddenPowerType { get; set; }

    /// <summary>Said once: what of it the text gives.</summary>
    /// <returns>False where it was given before.</returns>
    public bool Gives(string field) => given.Add(field);

    public bool HasGiven(string field) => given.Contains(field);

    /// <summary>One more than a Pokémon can know is kept: it is refused by the number of its moves then.</summary>
    public void TakeMove(TextLine at, string move)
    {
        if (move.StartsWith("hidden", StringComparison.OrdinalIgnoreCase))
            HiddenPowerAt = at;
        if (moves.Count == MovesKept)
            Note(at.Number, at.Text, "one move too many");
        else
            moves.Add(move);
        Input = Input with { Moves = moves.ToValueList() };
    }

    public void Problem(string field, string reason)
    {
        if (problems.Count < ProblemsMax && problems.TrueForAll(problem => problem.Field != field))
            problems.Add(new FieldProblem { Field = field, Reason = reason });
    }

    public void Note(int at, ReadOnlySpan<char> text, string reason)
    {
        var note = new LineNote { Line = at, Text = Excerpt.Of(text), Reason = reason };
        if (notes.Count < NotesMax && budget.Take())
        {
            notes.Add(note);
            return;
        }

        firstLeftOff ??= note;
        leftOff++;
    }

    public WrittenSet Finish()
    {
        if (firstLeftOff is { } first)
            notes.Add(first with { Reason = leftOff == 1 ? first.Reason : $"{first.Reason}; so it goes on, {leftOff - 1} more from here" });
        return new WrittenSet { Line = Line, Title = Excerpt.Of(title), Input = Input, Problems = problems.ToValueList(), Notes = notes.ToValueList() };
    }
}
