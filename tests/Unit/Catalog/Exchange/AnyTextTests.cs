using CsCheck;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Exchange.Reading;

namespace PokeTradeVault.Unit.Catalog.Exchange;

/// <summary>Whatever somebody sends is read, in a time that grows with its size and no faster.</summary>
public sealed class AnyTextTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly string[] Parts =
    [
        "\n", "\n\n", "\r", "Pikachu", "Mew", " @ ", " (", ")", "(M)", "- ", "Surf", "EVs: ", "IVs: ", "252 HP", " / ", "Level: ", "|", "|||||||||||", "]", ",", "\"", "{", "[", "}", "]",
        "===", "\t", "é", "😀", "\u0301", "\ud800", "\0", "\ufffd", "Hidden Power [Ice]", "Hidden Power: Ice", "species", "level", ":", "7", " Nature", "Timid", "%7C", "'", "=", "♀", "-Gmax",
    ];

    public static TheoryData<SetFormat, string, int> Pathological => new()
    {
        { SetFormat.Showdown, "(", 0 },
        { SetFormat.Showdown, " @ ", 0 },
        { SetFormat.Showdown, "x\n", 0 },
        { SetFormat.Showdown, "-x\n", 0 },
        { SetFormat.Showdown, "=== x ===\n", 0 },
        { SetFormat.Showdown, "1 HP/", 10 },
        { SetFormat.Showdown, "\u0301", 0 },
        { SetFormat.Packed, "|", 0 },
        { SetFormat.Packed, "]", 0 },
        { SetFormat.Packed, "%25", 0 },
        { SetFormat.Csv, "\"", 8 },
        { SetFormat.Csv, ",", 8 },
        { SetFormat.Csv, "x,", 0 },
        { SetFormat.Csv, "\"\"\n", 8 },
        { SetFormat.Json, "[", 0 },
        { SetFormat.Json, "{\"a\":1,", 0 },
    };

    [Theory]
    [MemberData(nameof(RoundTripTests.Formats), MemberType = typeof(RoundTripTests))]
    public void No_text_makes_reading_fail(SetFormat format) =>
        Gen.OneOf(Gen.OneOf(Parts).Array[0, 200].Select(string.Concat), Gen.Char.Array[0, 200].Select(chars => new string(chars))).Sample(
            text =>
            {
                var read = Read(format, text);
                Assert.All(read.Sets, set => Assert.All(set.Notes, note => Assert.InRange(note.Line, 1, text.Length + 1)));
                Assert.All(read.Sets, set => ProblemsOf(set));
            },
            iter: 500);

    /// <summary>Were the time to grow with the square of the size, this would take hours.</summary>
    [Theory]
    [MemberData(nameof(Pathological))]
    public void A_megabyte_of_anything_is_read_at_once_and_answered_in_short(SetFormat format, string part, int head)
    {
        var heads = new Dictionary<int, string> { [0] = "", [8] = "species\n", [10] = "Mew\nEVs: " };

        var read = Read(format, heads[head] + string.Concat(Enumerable.Repeat(part, Megabyte / part.Length)));

        Assert.InRange(read.Sets.Sum(set => set.Notes.Count), 0, 11_000);
        Assert.All(read.Sets, set => Assert.InRange(set.Title.Length, 0, 101));
    }
}
