using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

public static class PlaceRules
{
    /// <returns>The lowest places that are neither taken nor kept for another trade.</returns>
    public static ValueList<int> Offer(Vault vault, Reservations reservations, TradeId trade, int count, DateTimeOffset now)
    {
        var others = reservations.WithoutPlaces(trade);
        return vault.FreePlaces().Where(place => !others.Holds(place, now)).Take(count).ToValueList();
    }
}

/// <summary>What a notice that bears a <c>vault_seq</c> means to a vault that has seen another.</summary>
public enum NoticeAge
{
    None = 0,

    /// <summary>Applies.</summary>
    Next = 1,

    /// <summary>Known already: dropped.</summary>
    Older = 2,

    /// <summary>Something was missed in between: the rows are read again.</summary>
    Gap = 3,
}

public static class NoticeAges
{
    public static NoticeAge AgeOf(long noticed, long known) => (noticed - known) switch
    {
        1 => NoticeAge.Next,
        <= 0 => NoticeAge.Older,
        _ => NoticeAge.Gap,
    };
}
