using System.Globalization;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

/// <summary>Reads query parameters and gathers what is wrong with them. Bounds of numbers are those of the notes.</summary>
public sealed class QueryReader
{
    private const int TextLengthMax = 200;

    private readonly IQueryCollection query;
    private readonly Dictionary<string, ParameterNote> notes;
    private readonly List<FieldProblem> problems = [];

    public QueryReader(IQueryCollection query, IEnumerable<ParameterNote> notes)
    {
        this.query = query;
        this.notes = notes.ToDictionary(note => note.Name, StringComparer.Ordinal);
        foreach (var (name, values) in query)
        {
            if (!this.notes.ContainsKey(name))
                Fault(name, "is not known here");
            else if (values.Count > 1)
                Fault(name, "is there twice");
        }
        foreach (var note in this.notes.Values.Where(note => note.Required && Raw(note.Name) is null))
            Fault(note.Name, "is required");
    }

    public Refusal? Refusal => problems.Count == 0 ? null : Contracts.Refusal.Invalid([.. problems]);

    public string? Text(string name)
    {
        var text = Raw(name);
        if (text is not null && (text.Length > TextLengthMax || text.Contains('\0')))
            return Fault<string>(name, $"must be text of at most {TextLengthMax} characters");
        return text;
    }

    public int? Number(string name)
    {
        if (Raw(name) is not { } text)
            return null;
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

    public bool? Flag(string name) => Raw(name) switch
    {
        null => null,
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
