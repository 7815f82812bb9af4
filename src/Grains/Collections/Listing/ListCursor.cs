using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A place in a list, between two Pokémon: the order and the last key that was given out, as base64url.</summary>
public static class ListCursor
{
    /// <summary>Characters of the longest that is given out, and more.</summary>
    public const int LengthMax = 600;

    private const char Between = '\n';

    public static string Write(PokemonOrder order, SortKey last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(
        Between, order.Name, last.Text, last.Number.ToString(CultureInfo.InvariantCulture), last.Id.ToString("N"))));

    /// <returns>null where the text is no cursor of that order.</returns>
    public static SortKey? Read(PokemonOrder order, string text)
    {
        if (text.Length > LengthMax || !Base64Url.IsValid(text)) return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Between) is [var name, .. var key, var number, var id]
            && key.Length > 0 && name == order.Name
            && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
            && Guid.TryParseExact(id, "N", out var guid)
            ? new SortKey(string.Join(Between, key), parsed, guid)
            : null;
    }
}
