using PokeTradeVault.Catalog;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Sets the fields of a change back to what they were.</summary>
internal static class FieldReversal
{
    /// <summary>Whether each of its fields still says what the change has written.</summary>
    public static bool IsAsLeft(OwnedPokemon pokemon, PokemonChange change)
    {
        var written = FieldDifference.IsOfOwner(change) ? FieldDifference.Written(pokemon.Own) : IsWritten(change) ? FieldDifference.Written(pokemon) : [];
        return change.Fields.All(field => field.Field switch
        {
            FieldDifference.Place => field.After == FieldDifference.Number(pokemon.Place),
            // An unlocking that has taken effect since has not changed its mind.
            FieldDifference.Lock => FieldDifference.LockOf(pokemon) is var now && (now == field.After || (now is null && FieldDifference.IsOpening(field.After))),
            var name => written.GetValueOrDefault(name) == field.After,
        });
    }

    /// <returns>null where the catalog refuses what comes of it.</returns>
    public static OwnedPokemon? Reverse(OwnedPokemon pokemon, PokemonChange change, UndoBounds bounds)
    {
        var after = IsWritten(change) ? Rewritten(pokemon, change, bounds.Check) : pokemon;
        if (after is null) return null;
        if (change.PlaceBefore() is { } place) after = after with { Place = place };
        if (change.Has(FieldDifference.Lock)) after = Relocked(after, change, bounds);
        return after with { Version = Shows(pokemon, after) ? pokemon.Version + 1 : pokemon.Version };
    }

    private static bool IsWritten(PokemonChange change) =>
        change.Fields.Any(field => field.Field is not (FieldDifference.Place or FieldDifference.Lock or FieldDifference.Gone));

    private static OwnedPokemon? Rewritten(OwnedPokemon pokemon, PokemonChange change, IPokemonCheck check)
    {
        var ofOwner = FieldDifference.IsOfOwner(change);
        var fields = ofOwner ? FieldDifference.Written(pokemon.Own) : FieldDifference.Written(pokemon);
        foreach (var field in change.Fields.Where(field => field.Field is not (FieldDifference.Place or FieldDifference.Lock)))
        {
            if (field.Before is { } before) fields[field.Field] = before;
            else fields.Remove(field.Field);
        }

        var written = FieldDifference.Read(fields);
        if (ofOwner)
        {
            return pokemon with
            {
                Own = new OwnerNotes
                {
                    Notes = written.Notes,
                    Tags = written.Tags ?? [],
                    ForTrade = written.ForTrade ?? false,
                    Favourite = written.Favourite ?? false,
                },
            };
        }

        return check.Check(written) is { Sheet: { } sheet, Own: { } own, Problems.Count: 0 } ? pokemon with { Sheet = sheet, Own = own } : null;
    }

    private static OwnedPokemon Relocked(OwnedPokemon pokemon, PokemonChange change, UndoBounds bounds) =>
        FieldDifference.IsShut(change.Fields.Single(field => field.Field == FieldDifference.Lock).Before)
            ? LockRules.Locked(pokemon)
            : LockRules.Unlocking(pokemon, bounds.UnlockDelay, bounds.Now);

    private static bool Shows(OwnedPokemon before, OwnedPokemon after) =>
        before.Sheet != after.Sheet || before.OwnLock != after.OwnLock
        || before.Own.ForTrade != after.Own.ForTrade || before.Own.Favourite != after.Own.Favourite;
}
