using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Takes a change back, field by field, as far as its fields are still as it left them.</summary>
public static class UndoRules
{
    /// <param name="logged">Null where the owner has made no such change, or it is forgotten.</param>
    /// <param name="trashed">Those of its Pokémon that lie in the trash.</param>
    public static Decided<BulkOutcome> Decide(
        Vault vault, UndoChange command, LoggedChange? logged, IReadOnlyCollection<OwnedPokemon> trashed, UndoBounds bounds)
    {
        if (logged is null) return Refusal.Of(RefusalCode.NotFound, "There is no such change.");
        if (logged.IsUndone) return Refusal.Of(RefusalCode.AlreadyUndone, "It has been undone before.");

        var steps = new UndoSteps(vault, trashed.ToDictionary(pokemon => pokemon.Id), bounds);
        foreach (var item in logged.Change.Items)
            steps.Take(item);
        steps.Place();

        var happens = Changes.Of(vault, ChangeKind.Undone, steps.Altered, steps.Trashed, steps.Restored);
        var changed = happens.Altered.Count + happens.Gone.Count + happens.Restored.Count;
        return new(
            new BulkOutcome
            {
                Matched = logged.Change.Items.Count,
                Changed = changed,
                Refused = steps.Refused,
                ChangeId = changed > 0 ? VaultChange.IdOf(vault.Owner, command.CommandId) : null,
            },
            changed > 0 ? happens with { Logged = happens.Logged! with { Undoes = logged.Id } } : null);
    }
}

/// <summary>What the undoing of a change goes by.</summary>
public sealed record UndoBounds
{
    public required IPokemonCheck Check { get; init; }

    public required Reservations Reservations { get; init; }

    /// <summary>The most Pokémon that a vault may hold.</summary>
    public required int VaultLimit { get; init; }

    /// <summary>What was locked opens no sooner for having its lock undone.</summary>
    public required TimeSpan UnlockDelay { get; init; }

    /// <summary>In whole milliseconds, as rows and answers keep it.</summary>
    public required DateTimeOffset Now { get; init; }
}
