using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Where many come to lie who are sent to one box.</summary>
internal static class BulkPlaces
{
    /// <summary>
    /// In the order in which they lie now, into the free slots of that box, then of those behind it, then of new ones, then of
    /// those before it. What they leave themselves is free.
    /// </summary>
    public static List<Alteration> Into(Vault vault, int box, ValueList<OwnedPokemon> pokemon, int boxesMax)
    {
        var boxes = vault.AllBoxes.Select(one => one.Number).ToList();
        var position = boxes.Select((number, at) => (number, at)).ToDictionary(one => one.number, one => one.at);
        var movers = pokemon.Where(one => PokemonViews.BoxOf(one.Place) != box)
            .OrderBy(one => position[PokemonViews.BoxOf(one.Place)]).ThenBy(one => one.Place).ToList();
        var left = movers.Select(one => one.Place).ToHashSet();
        var target = position[box];
        var unused = Enumerable.Range(0, int.MaxValue / PokemonViews.SlotsInBox).Where(number => !position.ContainsKey(number));
        var free = boxes.Skip(target)
            .Concat(unused.Take(Math.Max(0, boxesMax - boxes.Count)))
            .Concat(boxes.Take(target))
            .Concat(unused.Skip(Math.Max(0, boxesMax - boxes.Count)))
            .SelectMany(number => Enumerable.Range(number * PokemonViews.SlotsInBox, PokemonViews.SlotsInBox))
            .Where(place => left.Contains(place) || !vault.Places.IsTaken(place));
        return movers.Zip(free, (before, place) => new Alteration(before, before with { Place = place }))
            .Where(one => one.Before.Place != one.After.Place).ToList();
    }
}
