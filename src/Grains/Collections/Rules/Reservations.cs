using System.Collections.Immutable;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// What trades that are about to write have asked to be kept for them: a courtesy that spares them a refusal, and
/// that no guard relies on. Each falls away by itself.
/// </summary>
public sealed record Reservations
{
    private ImmutableDictionary<PokemonId, Hold> Pokemon { get; init; } = ImmutableDictionary<PokemonId, Hold>.Empty;

    private ImmutableDictionary<int, Hold> Places { get; init; } = ImmutableDictionary<int, Hold>.Empty;

    public static Reservations None { get; } = new();

    /// <returns>The trade that it is kept for; null where for none.</returns>
    public TradeId? HolderOf(PokemonId id, DateTimeOffset now) =>
        Pokemon.TryGetValue(id, out var hold) && now < hold.Until ? hold.Trade : null;

    public bool Holds(int place, DateTimeOffset now) => Places.TryGetValue(place, out var hold) && now < hold.Until;

    public Reservations Keep(TradeId trade, IEnumerable<PokemonId> ids, DateTimeOffset now, TimeSpan lifetime)
    {
        var hold = new Hold(trade, now + lifetime);
        var live = Without(gone => gone.Until <= now);
        return live with { Pokemon = live.Pokemon.SetItems(ids.Select(id => KeyValuePair.Create(id, hold))) };
    }

    /// <summary>In the place of those kept for that trade before.</summary>
    public Reservations KeepPlaces(TradeId trade, IEnumerable<int> places, DateTimeOffset now, TimeSpan lifetime)
    {
        var hold = new Hold(trade, now + lifetime);
        var live = WithoutPlaces(trade).Without(gone => gone.Until <= now);
        return live with { Places = live.Places.SetItems(places.Select(place => KeyValuePair.Create(place, hold))) };
    }

    public Reservations WithoutPlaces(TradeId trade) => Places.IsEmpty
        ? this
        : this with { Places = Places.RemoveRange(Places.Where(held => held.Value.Trade == trade).Select(held => held.Key)) };

    public Reservations Without(TradeId trade) => Without(hold => hold.Trade == trade);

    private Reservations Without(Predicate<Hold> gone) => Pokemon.IsEmpty && Places.IsEmpty
        ? this
        : this with
        {
            Pokemon = Pokemon.RemoveRange(Pokemon.Where(held => gone(held.Value)).Select(held => held.Key)),
            Places = Places.RemoveRange(Places.Where(held => gone(held.Value)).Select(held => held.Key)),
        };

    private sealed record Hold(TradeId Trade, DateTimeOffset Until);
}
