using System.Buffers;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>What follows <c>EVs:</c> and <c>IVs:</c>: <c>252 HP / 4 Def</c>, spaces or not, the number before the stat or behind it.</summary>
internal static class StatsLine
{
    private static readonly SearchValues<char> NumberParts = SearchValues.Create("+-.0123456789");
    private static readonly SearchValues<char> NumberStarts = SearchValues.Create("-0123456789");

    /// <returns>The stats that it gives; null where none.</returns>
    public static StatsInput? Read(SetDraft draft, TextLine line, string field, string text)
    {
        StatsInput? stats = null;
        foreach (var part in text.Split('/', ',', '／').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var (number, name) = Parted(part);
            if (StatNames.Find(name) is not { } stat)
                draft.Note(line.Number, part, "names no stat (HP, Atk, Def, SpA, SpD, Spe): not used");
            else if (WholeNumber.Read(number) is not { } value)
                draft.Problem($"{field}.{stat.Name}", "must be a whole number");
            else
            {
                if (!draft.Gives($"{field}.{stat.Name}"))
                    draft.Note(line.Number, part, $"{stat.Label} is there twice: the last counts");
                stats = stat.With(stats ?? new StatsInput(), value);
            }
        }

        return stats;
    }

    /// <summary>The number and the name. A plus or minus behind the number marks the nature, which has a line of its own.</summary>
    private static (string Number, string Name) Parted(string part)
    {
        var end = part.AsSpan().IndexOfAnyExcept(NumberParts);
        if (end > 0)
            return (Sign(part[..end]), part[end..]);
        var start = part.AsSpan().IndexOfAny(NumberStarts);
        return start > 0 ? (Sign(part[start..]), part[..start].TrimEnd(' ', ':', '=')) : (part, "");
    }

    private static string Sign(string number) => number.Length > 1 ? number.TrimEnd('+', '-') : number;
}
