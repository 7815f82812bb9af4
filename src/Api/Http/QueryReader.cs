using System.Globalization;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

/// <summary>Reads query parameters and gathers what is wrong with them. Bounds of numbers are those of the notes.</summary>
public sealed class QueryReader
{
    private readonly IQueryCollection query;
    private readonly Dictionary<string, ParameterNote> notes;
    private readonly List<FieldProblem> problems = [];

    public QueryReader(IQueryCollection query, IEnumerable<ParameterNote> notes)
    {
        this.query = query;
        this.notes = notes.ToDictionary(note => note.Name, StringComparer.Ordinal);
        foreach (var (name, values) in query)
        {
            if (!this.notes.TryGetValue(name, out var note))
                Fault(name, "is not known here");
            else if (values.Count > note.TimesMax)
                Fault(name, note.TimesMax == 1 ? "is there twice" : $"may be there at most {note.TimesMax} times");
        }
        foreach (var note in this.notes.Values.Where(note => note.Required && Raw(note.Name) is null))
            Fault(note.Name, "is required");
    }

    public Refusal? Refusal => problems.Count == 0 ? null : Contracts.Refusal.Invalid([.. problems]);

    public string? Text(string name) => Raw(name) is { } text ? Text(name, text) : null;

    public int? Number(string name) => Raw(name) is { } text ? Number(name, text) : null;

    public bool? Flag(string name) => Raw(name) is { } text ? Flag(name, text) : null;

    /// <summary>UUIDs with commas between them.</summary>
    public IReadOnlyList<Guid>? Ids(string name)
    {
        if (Text(name) is not { } text)
            return null;
        var ids = text.Split(',', StringSplitOptions.TrimEntries).Select(id => Guid.TryParseExact(id, "D", out var parsed) ? parsed : Guid.Empty).ToList();
        if (ids.Contains(Guid.Empty))
            Fault(name, "must be UUIDs with commas between them");
        return ids;
    }

    /// <summary>Its values as they are written, those left out that are not of the note's type.</summary>
    public IEnumerable<string> Values(string name)
    {
        var values = query.TryGetValue(name, out var found) && found.Count <= notes[name].TimesMax ? found : [];
        return values.OfType<string>().Where(value => notes[name].Type switch
        {
            var type when type == typeof(int) => Number(name, value) is not null,
            var type when type == typeof(bool) => Flag(name, value) is not null,
            _ => Text(name, value) is not null,
        });
    }

    private string? Text(string name, string text) =>
        text.Length > notes[name].LengthMax || text.Contains('\0')
            ? Fault<string>(name, $"must be text of at most {notes[name].LengthMax} characters")
            : text;

    private int? Number(string name, string text)
    {
        var (min, max) = (notes[name].Minimum ?? int.MinValue, notes[name].Maximum ?? int.MaxValue);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Fault(name, (notes[name].Minimum, notes[name].Maximum) switch
        {
            ({ } low, { } high) => $"must be a whole number from {low} to {high}",
            ({ } low, null) => $"must be a whole number from {low} on",
            _ => "must be a whole number",
        });
        return null;
    }

    private bool? Flag(string name, string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => FaultFlag(name),
    };

    public TEnum? Name<TEnum>(string name) where TEnum : struct, Enum
    {
        if (Raw(name) is not { } text)
            return null;
        var names = Expected.EnumNames(typeof(TEnum)).ToList();
        var at = names.IndexOf(text);
        if (at >= 0)
            return Enum.GetValues<TEnum>().Where(value => Convert.ToInt32(value, CultureInfo.InvariantCulture) != 0).ElementAt(at);
        Fault(name, $"must be one of {string.Join(", ", names)}");
        return null;
    }

    private string? Raw(string name) => query.TryGetValue(name, out var values) && values.Count == 1 ? values[0] : null;

    private bool? FaultFlag(string name)
    {
        Fault(name, "must be true or false");
        return null;
    }

    private T? Fault<T>(string name, string reason) where T : class
    {
        Fault(name, reason);
        return null;
    }

    private void Fault(string name, string reason) => problems.Add(new FieldProblem { Field = name, Reason = reason });
}
