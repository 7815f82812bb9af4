using System.Collections.Frozen;
using System.Globalization;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Tables;

/// <summary>A column of CSV: the name in the header row, and what its cells mean.</summary>
internal sealed record CsvColumn(string Name, Func<PokemonInput, string?> Write, Action<SetDraft, string> Read)
{
    private const int MovesMax = 4;

    /// <summary>In the order in which they are written.</summary>
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        .. SetField.All.Where(field => field.Name is not "notes").Select(Of),
        .. Enumerable.Range(0, MovesMax).Select(Move),
        new("tags", input => input.Tags is { Count: > 0 } tags ? TagList.Write(tags) : null, (draft, cell) => draft.Input = draft.Input with { Tags = TagList.Read(cell) }),
        .. SetField.All.Where(field => field.Name is "notes").Select(Of),
    ];

    private static readonly FrozenDictionary<string, CsvColumn> ByKey = All.ToFrozenDictionary(column => NameKey.Of(column.Name), StringComparer.Ordinal);

    /// <summary>Read without regard to case, spaces and punctuation.</summary>
    public static CsvColumn? Find(string header) => ByKey.GetValueOrDefault(NameKey.Of(header));

    private static CsvColumn Of(SetField field) => field switch
    {
        TextField text => new(field.Name, text.Read, (draft, cell) => draft.Input = text.With(draft.Input, cell)),
        WholeField whole => new(field.Name, input => whole.Read(input)?.ToString(CultureInfo.InvariantCulture), (draft, cell) =>
        {
            if (WholeNumber.Read(cell) is { } number)
                draft.Input = whole.With(draft.Input, number);
            else
                draft.Problem(field.Name, "must be a whole number");
        }),
        FlagField flag => new(field.Name, input => flag.Read(input) switch { true => "true", false => "false", null => null }, (draft, cell) =>
        {
            if (Flags.Read(cell) is { } value)
                draft.Input = flag.With(draft.Input, value);
            else
                draft.Problem(field.Name, Flags.Reason);
        }),
        _ => throw new InvalidOperationException($"Unknown field {field.GetType().Name}."),
    };

    private static CsvColumn Move(int index) => new(
        $"move{index + 1}",
        input => input.Moves is { } moves && index < moves.Count ? moves[index] : null,
        (draft, cell) => draft.TakeMove(new TextLine(draft.Line, cell), cell));
}
