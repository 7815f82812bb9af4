using System.Text;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.Exchange.Tables;

/// <summary>Tags in one cell: parted by <c>;</c>, which inside of a tag is written <c>\;</c>, and <c>\</c> is <c>\\</c>.</summary>
internal static class TagList
{
    public static string Write(IEnumerable<string> tags) => string.Join(';', tags.Select(tag =>
        tag.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal)));

    public static ValueList<string> Read(string cell)
    {
        var (tags, tag) = (new List<string>(), new StringBuilder());
        for (var at = 0; at < cell.Length; at++)
        {
            if (cell[at] is '\\' && at + 1 < cell.Length && cell[at + 1] is ';' or '\\')
                tag.Append(cell[++at]);
            else if (cell[at] is ';')
                Take();
            else
                tag.Append(cell[at]);
        }

        Take();
        return tags.ToValueList();

        void Take()
        {
            if (!string.IsNullOrWhiteSpace(tag.ToString()))
                tags.Add(tag.ToString());
            tag.Clear();
        }
    }
}
