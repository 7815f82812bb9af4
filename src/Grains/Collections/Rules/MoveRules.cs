using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Moves between slots. Refusals come in the order in which the lines stand.</summary>
public static class MoveRules
{
    private const int MovesMax = 30;

    public static Decided<PokemonMoved> Decide(Vault vault, MovePokemon command)
    {
        if (ProblemsOf(vault, command.Moves) is { Count: > 0 } problems) return Refusal.Invalid(problems);
        if (FirstAtFault(command.Moves, move => vault.Find(move.Id) is null) is { } missing)
            return Refusal.Of(RefusalCode.NotFound, missing, "There is no such Pokémon in this vault.");

        var (places, touchedBy) = Swapped(vault, command.Moves);
        if (FirstAtFault(command.Moves, move => touchedBy[move.Id].Any(id => vault.Find(id)!.LockedBy is not null)) is { } held)
            return Refusal.Of(RefusalCode.InTrade, held, "It, or what lies in that slot, lies on the table of an open trade.");

        var altered = places.Select(place => (Before: vault.Find(place.Key)!, Place: place.Value))
            .Where(one => one.Before.Place != one.Place)
            .Select(one => new Alteration(one.Before, one.Before with { Place = one.Place })).ToList();
        return new(
            new PokemonMoved
            {
                Items = altered.Select(one => SpotOf(one.After)).ToValueList(),
                ChangeId = altered.Count == 0 ? null : VaultChange.IdOf(vault.Owner, command.CommandId),
            },
            altered.Count == 0 ? null : Changes.Altering(vault, ChangeKind.Moved, altered));
    }

    /// <summary>One move after the other, each a swap where the slot is taken.</summary>
    /// <returns>Where each Pokémon that was touched comes to lie, and by each move which those were.</returns>
    private static (Dictionary<PokemonId, int> Places, Dictionary<PokemonId, List<PokemonId>> TouchedBy) Swapped(Vault vault, ValueList<PokemonSpot> moves)
    {
        var lying = vault.Pokemon.Values.ToDictionary(pokemon => pokemon.Place, pokemon => pokemon.Id);
        var (places, touchedBy) = (new Dictionary<PokemonId, int>(), new Dictionary<PokemonId, List<PokemonId>>());
        foreach (var move in moves)
        {
            var (from, to) = (places.GetValueOrDefault(move.Id, vault.Find(move.Id)!.Place), PlaceOf(move));
            touchedBy[move.Id] = [move.Id];
            lying.Remove(from);
            if (from != to && lying.TryGetValue(to, out var swapped))
            {
                touchedBy[move.Id].Add(swapped);
                (places[swapped], lying[from]) = (from, swapped);
            }

            (places[move.Id], lying[to]) = (to, move.Id);
        }

        return (places, touchedBy);
    }

    private static ValueList<FieldProblem> ProblemsOf(Vault vault, ValueList<PokemonSpot> moves)
    {
        if (moves.Count is < 1 or > MovesMax) return [new FieldProblem { Field = "moves", Reason = $"must be 1 to {MovesMax}" }];
        var boxes = vault.AllBoxes.Select(box => box.Number).ToHashSet();
        var (ids, places) = (new HashSet<PokemonId>(), new HashSet<int>());
        var problems = new List<FieldProblem>();
        for (var at = 0; at < moves.Count; at++)
        {
            if (!ids.Add(moves[at].Id)) Add("id", "is there twice");
            if (!boxes.Contains(moves[at].Box)) Add("box", "is none of this vault's boxes");
            else if (moves[at].Slot is < 0 or >= PokemonViews.SlotsInBox) Add("slot", $"must be 0 to {PokemonViews.SlotsInBox - 1}");
            else if (!places.Add(PlaceOf(moves[at]))) Add("slot", "is there twice");

            void Add(string member, string reason) => problems.Add(new FieldProblem { Field = $"moves[{at}].{member}", Reason = reason });
        }

        return problems.ToValueList();
    }

    private static string? FirstAtFault(ValueList<PokemonSpot> moves, Predicate<PokemonSpot> fault)
    {
        for (var at = 0; at < moves.Count; at++)
        {
            if (fault(moves[at])) return $"moves[{at}]";
        }

        return null;
    }

    private static int PlaceOf(PokemonSpot spot) => (spot.Box * PokemonViews.SlotsInBox) + spot.Slot;

    private static PokemonSpot SpotOf(OwnedPokemon pokemon) =>
        new() { Id = pokemon.Id, Box = PokemonViews.BoxOf(pokemon.Place), Slot = PokemonViews.SlotOf(pokemon.Place) };
}
