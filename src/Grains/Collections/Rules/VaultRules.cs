using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The owner's commands. Refusals come in the order in which the lines stand.</summary>
public static class VaultRules
{
    /// <param name="limit">The most Pokémon that a vault may hold.</param>
    /// <param name="now">In whole milliseconds, as rows and answers keep it.</param>
    public static VaultDecision Decide(Vault vault, Reservations reservations, AddPokemon command, IPokemonCheck check, int limit, DateTimeOffset now)
    {
        if (!vault.IsActive) return VaultDecision.Refuse(RefusalCode.AccountInactive, "The account is not active.");
        var written = check.Check(command.Pokemon);
        if (written is not { Sheet: { } sheet, Own: { } own, Problems.Count: 0 })
            return new VaultDecision.Refused(Refusal.Invalid(written.Problems));
        if (vault.Count >= limit) return VaultDecision.Refuse(RefusalCode.VaultFull, $"The vault holds its most, {limit} Pokémon.");
        return new VaultDecision.Happens(new VaultEvent.Entered(new OwnedPokemon
        {
            Id = new PokemonId(Derived.Id("pokemon", vault.Owner, command.CommandId, 0)),
            Version = 1,
            Place = vault.FreePlaces().First(place => !reservations.Holds(place, now)),
            Sheet = sheet,
            Own = own,
            CreatedAt = now,
        }));
    }

    public static VaultDecision Decide(Vault vault, EditPokemon command, IPokemonCheck check)
    {
        if (vault.Find(command.Id) is not { } pokemon) return NotFound();
        if (Untouchable(pokemon, command.Version) is { } refused) return refused;
        if (PokemonPatch.ProblemsOf(command.Cleared) is { Count: > 0 } unknown) return new VaultDecision.Refused(Refusal.Invalid(unknown));
        var patched = PokemonPatch.Apply(WrittenDown.Of(pokemon.Sheet, pokemon.Own), command.Changes, command.Cleared);
        var written = check.Check(patched);
        if (written is not { Sheet: { } sheet, Own: { } own, Problems.Count: 0 })
            return new VaultDecision.Refused(Refusal.Invalid(written.Problems));
        return Edited(pokemon, sheet, own);
    }

    public static VaultDecision Decide(Vault vault, DeletePokemon command)
    {
        if (vault.Find(command.Id) is not { } pokemon) return NotFound();
        if (Untouchable(pokemon, command.Version) is { } refused) return refused;
        return new VaultDecision.Happens(new VaultEvent.Trashed(pokemon.Id, pokemon.Version)
        {
            Logged = new VaultChange(ChangeKind.Deleted, [FieldDifference.Went(pokemon)]),
        });
    }

    internal static VaultDecision.Refused? Untouchable(OwnedPokemon pokemon, int seenVersion)
    {
        if (pokemon.Version != seenVersion)
            return new VaultDecision.Refused(Refusal.Of(RefusalCode.StaleVersion, $"The Pokémon is at version {pokemon.Version}."));
        if (pokemon.LockedBy is not null)
            return new VaultDecision.Refused(Refusal.Of(RefusalCode.InTrade, "The Pokémon lies on the table of an open trade."));
        return null;
    }

    /// <summary>What the catalog thinks of it is no change: a newer catalog alone gives no new version.</summary>
    private static VaultDecision Edited(OwnedPokemon before, PokemonSheet sheet, OwnerNotes own)
    {
        var sameSheet = sheet with { Legality = before.Sheet.Legality, JudgedBy = before.Sheet.JudgedBy } == before.Sheet;
        if (sameSheet && own == before.Own) return new VaultDecision.Nothing(before);
        var shows = !sameSheet || own.ForTrade != before.Own.ForTrade || own.Favourite != before.Own.Favourite;
        var after = before with { Sheet = sameSheet ? before.Sheet : sheet, Own = own, Version = shows ? before.Version + 1 : before.Version };
        return new VaultDecision.Happens(new VaultEvent.Edited(after, before.Version)
        {
            Logged = new VaultChange(ChangeKind.Edited, [FieldDifference.Between(before, after)]),
        });
    }

    private static VaultDecision NotFound() => VaultDecision.Refuse(RefusalCode.NotFound, "There is no such Pokémon in this vault.");
}
