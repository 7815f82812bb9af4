using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Where a page of the trash ended: newest first, by time of deletion and id.</summary>
internal sealed record TrashCursor(DateTimeOffset DeletedAt, PokemonId Pokemon)
{
    private const int LengthMax = 200;
    private static readonly TrashCursor First = new(new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero), new(Guid.Empty));

    /// <returns>null where the text is no cursor; the first page where there is none.</returns>
    public static TrashCursor? Parse(string? text)
    {
        if (text is null) return First;
        if (text.Length > LengthMax || !Base64Url.IsValid(text)) return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|') is [var at, var id]
            && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var deletedAt)
            && Guid.TryParse(id, out var pokemon)
                ? new(deletedAt, new(pokemon))
                : null;
    }

    /// <summary>Opaque to those who get it.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{DeletedAt:O}|{Pokemon}")));
}
