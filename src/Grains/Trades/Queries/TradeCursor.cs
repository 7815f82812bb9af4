using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Trades.Queries;

/// <summary>Where a page of a trader's trades ended: newest first, by time of creation and id.</summary>
internal sealed record TradeCursor(DateTimeOffset CreatedAt, TradeId Trade)
{
    private static readonly TradeCursor First = new(new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero), new(Guid.Empty));

    /// <returns>null where the text is no cursor; the first page where there is none.</returns>
    public static TradeCursor? Parse(string? text)
    {
        if (text is null)
            return First;
        if (!Base64Url.IsValid(text))
            return null;

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        return parts.Length == 2
            && DateTimeOffset.TryParseExact(parts[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var created)
            && Guid.TryParse(parts[1], out var trade)
                ? new(created, new(trade))
                : null;
    }

    /// <summary>Opaque to those who get it.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CreatedAt:O}|{Trade}")));
}
