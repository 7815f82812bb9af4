using CsCheck;
using PokeTradeVault.Catalog.Names;
using PokeTradeVault.Catalog.Snapshots;

namespace PokeTradeVault.Unit.Catalog;

public sealed class ComposedTextTests
{
    private static readonly Gen<string> Texts =
        Gen.OneOf([.. Embedded.Unicode().Decomposed.SelectMany(row => row[2..].Append(row[0])), .. Embedded.Unicode().Marks.Select(row => row[0]), 'a', 0xAC00, 0x1100, 0x1161, 0x11A8])
            .Select(char.ConvertFromUtf32).Array[0, 8].Select(string.Concat);

    [Theory]
    [InlineData("e\u0301", "\u00e9", "e\u0301")]
    [InlineData("E\u0301\u0323", "\u1eb8\u0301", "E\u0323\u0301")]
    [InlineData("a\u0323\u0302", "\u1ead", "a\u0323\u0302")]
    [InlineData("a\u0302\u0323", "\u1ead", "a\u0323\u0302")]
    [InlineData("s\u0307\u0323", "\u1e69", "s\u0323\u0307")]
    [InlineData("\u1e9b\u0323", "\u1e9b\u0323", "\u017f\u0323\u0307")]
    [InlineData("\u212b", "\u00c5", "A\u030a")]
    [InlineData("\u2126", "\u03a9", "\u03a9")]
    [InlineData("\u0344", "\u0308\u0301", "\u0308\u0301")]
    [InlineData("\u0958", "\u0915\u093c", "\u0915\u093c")]
    [InlineData("\u110b\u1161", "\uc544", "\u110b\u1161")]
    [InlineData("\u1100\u1161\u11a8", "\uac01", "\u1100\u1161\u11a8")]
    [InlineData("\uac00\u11a8", "\uac01", "\u1100\u1161\u11a8")]
    [InlineData("\u0b47\u0b56", "\u0b48", "\u0b47\u0b56")]
    [InlineData("\u0dd9\u0dcf\u0dca", "\u0ddd", "\u0dd9\u0dcf\u0dca")]
    [InlineData("\u304b\u3099", "\u304c", "\u304b\u3099")]
    [InlineData("\u30cf\u309a", "\u30d1", "\u30cf\u309a")]
    [InlineData("\u0301e", "\u0301e", "\u0301e")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307", "q\u0323\u0307")]
    [InlineData("U\u0308\u0304", "\u01d5", "U\u0308\u0304")]
    [InlineData("\u01d5\u0323", "\u1ee4\u0308\u0304", "U\u0323\u0308\u0304")]
    [InlineData("\u03b1\u0345\u0301\u0314", "\u1fb4\u0314", "\u03b1\u0301\u0314\u0345")]
    [InlineData("\U0001d15e", "\U0001d157\U0001d165", "\U0001d157\U0001d165")]
    [InlineData("\U00011099\U000110ba", "\U0001109a", "\U00011099\U000110ba")]
    [InlineData("\uf900", "\u8c48", "\u8c48")]
    [InlineData("a\u05ae\u0300\u0315b", "\u00e0\u05ae\u0315b", "a\u05ae\u0300\u0315b")]
    [InlineData("a\u0315\u0300\u05aeb", "\u00e0\u05ae\u0315b", "a\u05ae\u0300\u0315b")]
    [InlineData("o\u031b\u0301", "\u1edb", "o\u031b\u0301")]
    [InlineData("\u1161\u11a8", "\u1161\u11a8", "\u1161\u11a8")]
    [InlineData("x\u0338=\u0338", "x\u0338\u2260", "x\u0338=\u0338")]
    public void A_text_is_composed_and_decomposed_as_Unicode_says(string text, string composed, string decomposed)
    {
        Assert.Equal(composed, ComposedText.Compose(text));
        Assert.Equal(decomposed, ComposedText.Decompose(text));
    }

    [Fact]
    public void Composing_twice_is_composing_once() =>
        Texts.Sample(text => ComposedText.Compose(ComposedText.Compose(text)) == ComposedText.Compose(text));

    [Fact]
    public void Composed_and_decomposed_are_the_same_text() =>
        Texts.Sample(text =>
            ComposedText.Compose(ComposedText.Decompose(text)) == ComposedText.Compose(text)
            && ComposedText.Decompose(ComposedText.Compose(text)) == ComposedText.Decompose(text));
}
