using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>One action on many. What one of them can't do, it is listed for; the others are changed.</summary>
public static class BulkRules
{
    private const int IdsMax = 1_000;

    /// <param name="now">In whole milliseconds, as rows and answers keep it.</param>
    public static Decided<BulkOutcome> Decide(Vault vault, BulkPokemon command, GameCatalog catalog, BulkBounds bounds, DateTimeOffset now)
    {
        var filter = command.Filter is { } terms ? PokemonFilter.Of(terms, ListScope.Own(vault, catalog)) : null;
        if (ProblemsOf(vault, command, filter) is { Count: > 0 } problems) return Refusal.Invalid(problems);
        var ids = command.Ids ?? Found(vault, filter!);
        if (command.Expected is { } expected && expected != ids.Count)
            return Refusal.Of(RefusalCode.StaleSelection, $"These are {ids.Count} Pokémon now, not {expected}.");

        var refused = ids.Select(id => RefusalOf(vault, id)).OfType<RefusedPokemon>().ToList();
        var touchable = ids.Select(vault.Find).OfType<OwnedPokemon>().Where(one => one.LockedBy is null).ToValueList();
        var happens = command.Action is BulkAction.Delete
            ? Changes.Of(vault, ChangeKind.Deleted, [], touchable, [])
            : Changes.Altering(vault, KindOf(command.Action), Altered(vault, touchable, command, bounds, now, refused));
        var changed = happens.Altered.Count + happens.Gone.Count;
        var written = changed > 0 && !command.DryRun;
        return new(
            new BulkOutcome
            {
                Matched = ids.Count,
                Changed = changed,
                Refused = refused.ToValueList(),
                ChangeId = written ? VaultChange.IdOf(vault.Owner, command.CommandId) : null,
            },
            written ? happens : null);
    }

    private static ValueList<PokemonId> Found(Vault vault, PokemonFilter filter) =>
        vault.Pokemon.Values.Where(filter.Matches).OrderBy(one => one.Place).Select(one => one.Id).ToValueList();

    private static RefusedPokemon? RefusalOf(Vault vault, PokemonId id) => vault.Find(id) switch
    {
        null => new RefusedPokemon { Id = id, Code = RefusalCode.NotFound, Reason = "There is no such Pokémon in this vault." },
        { LockedBy: not null } => new RefusedPokemon { Id = id, Code = RefusalCode.InTrade, Reason = "It lies on the table of an open trade." },
        _ => null,
    };

    private static List<Alteration> Altered(
        Vault vault, ValueList<OwnedPokemon> pokemon, BulkPokemon command, BulkBounds bounds, DateTimeOffset now, List<RefusedPokemon> refused)
    {
        if (command.Action is BulkAction.Move) return BulkPlaces.Into(vault, command.Box!.Value, pokemon, bounds.BoxesMax);
        OwnerTexts.ReadTags(command.Tags, out var tags);
        var altered = new List<Alteration>();
        foreach (var before in pokemon)
        {
            var after = After(before, command.Action, tags, bounds.UnlockDelay, now);
            if (after.Own.Tags.Count > OwnerTexts.TagsMax)
                refused.Add(new RefusedPokemon { Id = before.Id, Code = RefusalCode.ValidationFailed, Reason = $"It would have more than {OwnerTexts.TagsMax} tags." });
            else if (after != before)
                altered.Add(new Alteration(before, after));
        }

        return altered;
    }

    private static OwnedPokemon After(OwnedPokemon pokemon, BulkAction action, ValueList<string> tags, TimeSpan unlockDelay, DateTimeOffset now) => action switch
    {
        BulkAction.Tag => pokemon with { Own = pokemon.Own with { Tags = pokemon.Own.Tags.Concat(tags).Distinct(StringComparer.OrdinalIgnoreCase).ToValueList() } },
        BulkAction.Untag => pokemon with { Own = pokemon.Own with { Tags = pokemon.Own.Tags.Except(tags, StringComparer.OrdinalIgnoreCase).ToValueList() } },
        BulkAction.ForTrade => Flagged(pokemon, pokemon.Own with { ForTrade = true }),
        BulkAction.NotForTrade => Flagged(pokemon, pokemon.Own with { ForTrade = false }),
        BulkAction.Favourite => Flagged(pokemon, pokemon.Own with { Favourite = true }),
        BulkAction.NotFavourite => Flagged(pokemon, pokemon.Own with { Favourite = false }),
        BulkAction.Lock => LockRules.Locked(pokemon),
        BulkAction.Unlock => LockRules.Unlocking(pokemon, unlockDelay, now),
        _ => throw new InvalidOperationException($"{action} alters nothing."),
    };

    private static OwnedPokemon Flagged(OwnedPokemon pokemon, OwnerNotes own) =>
        own == pokemon.Own ? pokemon : pokemon with { Own = own, Version = pokemon.Version + 1 };

    private static ChangeKind KindOf(BulkAction action) => action switch
    {
        BulkAction.Tag => ChangeKind.Tagged,
        BulkAction.Untag => ChangeKind.Untagged,
        BulkAction.Move => ChangeKind.Moved,
        BulkAction.ForTrade => ChangeKind.MarkedForTrade,
        BulkAction.NotForTrade => ChangeKind.UnmarkedForTrade,
        BulkAction.Favourite => ChangeKind.Favoured,
        BulkAction.NotFavourite => ChangeKind.Unfavoured,
        BulkAction.Lock => ChangeKind.Locked,
        BulkAction.Unlock => ChangeKind.Unlocked,
        _ => throw new InvalidOperationException($"{action} alters nothing."),
    };

    private static ValueList<FieldProblem> ProblemsOf(Vault vault, BulkPokemon command, PokemonFilter? filter)
    {
        var problems = new List<FieldProblem>();
        void Add(string field, string reason) => problems.Add(new FieldProblem { Field = field, Reason = reason });

        var tagging = command.Action is BulkAction.Tag or BulkAction.Untag;
        if (command.Action is BulkAction.None) Add("action", "is required");
        if (tagging) problems.AddRange(OwnerTexts.ReadTags(command.Tags, out _));
        if (tagging != command.Tags.Count > 0) Add("tags", tagging ? "is required for this action" : "is not for this action");
        if (command.Action is not BulkAction.Move && command.Box is not null) Add("box", "is not for this action");
        if (command.Action is BulkAction.Move && vault.AllBoxes.All(box => box.Number != command.Box)) Add("box", "must be one of this vault's boxes");
        if (command.Ids is null == filter is null) Add("ids", "name ids or a filter, one of both");
        if (command.Ids is { Count: < 1 or > IdsMax }) Add("ids", $"must be 1 to {IdsMax}");
        if (command.Ids is { } ids && ids.Distinct().Count() < ids.Count) Add("ids", "names one twice");
        if (filter is not null) problems.AddRange(filter.Problems.Select(problem => problem with { Field = $"filter.{problem.Field}" }));
        if (filter is not null && command.Expected is null && !command.DryRun) Add("expected", "is required with a filter: how many you have been shown");
        return problems.ToValueList();
    }
}

/// <param name="BoxesMax">The most boxes that an owner may add.</param>
/// <param name="UnlockDelay">After it an unlocking takes effect.</param>
public sealed record BulkBounds(int BoxesMax, TimeSpan UnlockDelay);
