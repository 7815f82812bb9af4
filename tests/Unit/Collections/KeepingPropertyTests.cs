using CsCheck;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

/// <summary>Random owners who move, tag, lock, delete, restore and undo, against what must always hold.</summary>
[Trait("Rule", "C-UNDO")]
[Trait("Rule", "C-BULK")]
public sealed class KeepingPropertyTests
{
    private const int Limit = 12;
    private static readonly TimeSpan TwoDays = TimeSpan.FromHours(48);

    private static readonly Gen<Func<World, World>> Step = Gen.OneOf(
        Gen.Select(Gen.Int[1, 30], number => (Func<World, World>)(world => world.Add(number))),
        Gen.Select(Gen.Int[0, Limit], Gen.Int[1, 100], (pick, level) => (Func<World, World>)(world => world.Edit(pick, level))),
        Gen.Select(Gen.Int[0, Limit], Gen.Int[0, 70], Gen.Int[0, Limit], Gen.Int[0, 70], (pick, place, other, otherPlace) =>
            (Func<World, World>)(world => world.Move((pick, place), (other, otherPlace)))),
        Gen.Select(Gen.Int[1, 10], Gen.Int[0, 4095], Gen.Int[0, 7], (action, mask, box) => (Func<World, World>)(world => world.Bulk((BulkAction)action, mask, box))),
        Gen.Select(Gen.Int[0, Limit], pick => (Func<World, World>)(world => world.Restore(pick))),
        Gen.Select(Gen.Int[0, 8], back => (Func<World, World>)(world => world.Undo(back))),
        Gen.Select(Gen.Int[0, Limit], pick => (Func<World, World>)(world => world.Lock(pick))),
        Gen.Select(Gen.Int[1, 60], hours => (Func<World, World>)(world => world.Wait(TimeSpan.FromHours(hours)))));

    [Fact]
    public void Whatever_an_owner_does_each_pokemon_lies_in_one_place_of_vault_or_trash() => Step.Array[1, 60].Sample(steps =>
    {
        var world = new World(Vault.Of(Sample.Owner, 0, isActive: true, isPublic: true, []), [], [], Sample.Now);
        foreach (var step in steps)
        {
            var next = step(world);
            Holds(world, next);
            world = next;
        }
    });

    private static void Holds(World before, World after)
    {
        var (vault, places) = (after.Vault, after.Vault.Pokemon.Values.Select(one => one.Place).ToHashSet());
        Assert.Equal(vault.Count, places.Count);
        Assert.True(vault.Count <= Limit);
        Assert.All(places, place => Assert.True(place >= 0 && vault.Places.IsTaken(place)));
        Assert.Equal(vault.Count, Enumerable.Range(0, 400).Count(vault.Places.IsTaken));
        Assert.Empty(vault.Pokemon.Keys.Intersect(after.Trash.Select(one => one.Id)));
        Assert.Superset(before.Everybody, after.Everybody);

        var boxes = BoxRules.View(vault).Items;
        Assert.Equal(boxes.Count, boxes.Select(box => box.Box).Distinct().Count());
        Assert.Equal(vault.Count, boxes.Sum(box => box.Count));
        Assert.Equal(vault.Pokemon.Values.ToHashSet(), Vault.Of(Sample.Owner, 0, isActive: true, isPublic: true, [.. vault.Pokemon.Values]).Pokemon.Values.ToHashSet());

        foreach (var now in vault.Pokemon.Values)
        {
            if (before.Vault.Find(now.Id) is not { } was) continue;
            Assert.True(now.Version >= was.Version);
            Assert.True(now.Version > was.Version || (now.Sheet == was.Sheet && now.Own.ForTrade == was.Own.ForTrade && now.Own.Favourite == was.Own.Favourite));
            Assert.True(now with { LockedBy = was.LockedBy } == was || was.LockedBy is null, "What lies on a table was changed.");
            Assert.True(now.OwnLock is not null || was.OwnLock is null || was.OwnLock.HasOpened(after.Now), "A lock has opened before its time.");
        }
    }

    private sealed record World(Vault Vault, IReadOnlyList<OwnedPokemon> Trash, IReadOnlyList<LoggedChange> Log, DateTimeOffset Now)
    {
        private static readonly CommandId Command = Sample.Command(0);

        public HashSet<PokemonId> Everybody => Vault.Pokemon.Keys.Concat(Trash.Select(one => one.Id)).ToHashSet();

        public World Add(int number) => Everybody.Contains(Sample.Id(number)) || Vault.Count >= Limit
            ? this
            : this with { Vault = Vault.With(Sample.Pokemon(number) with { Place = Vault.FreePlaces().First() }) };

        public World Edit(int pick, int level) => Picked(pick) is { } pokemon
            && VaultRules.Decide(Vault, new EditPokemon { CommandId = Command, Id = pokemon.Id, Version = pokemon.Version, Changes = new PokemonInput { Level = level } }, Sample.Check)
                is VaultDecision.Happens { Event: VaultEvent.Edited edited }
                ? Logged(edited.Logged!) with { Vault = Vault.Evolve(edited, Vault.Sequence + 1) }
                : this;

        public World Move(params (int Pick, int Place)[] moves) => moves.All(move => Picked(move.Pick) is not null)
            ? Apply(MoveRules.Decide(Vault, new MovePokemon
            {
                CommandId = Command,
                Moves = moves.Select(move => new PokemonSpot { Id = Picked(move.Pick)!.Id, Box = move.Place / 30, Slot = move.Place % 30 }).ToValueList(),
            }).Event)
            : this;

        public World Bulk(BulkAction action, int mask, int box)
        {
            var ids = Vault.Pokemon.Values.OrderBy(one => one.Place).Where((_, at) => (mask & (1 << at)) != 0).Select(one => one.Id).ToValueList();
            var command = new BulkPokemon
            {
                CommandId = Command,
                Action = action,
                Ids = ids,
                Box = action is BulkAction.Move ? box : null,
                Tags = action is BulkAction.Tag or BulkAction.Untag ? [$"tag{box}"] : [],
            };
            return Apply(BulkRules.Decide(Vault, command, Sample.Catalog, new BulkBounds(100, TwoDays), Now).Event);
        }

        public World Restore(int pick) => Trash.ElementAtOrDefault(pick) is { } trashed
            ? Apply(TrashRules.Decide(Vault, Reservations.None, trashed, Limit, Now).Event)
            : this;

        public World Undo(int back)
        {
            if (Log.Count <= back) return this;
            var logged = Log[^(back + 1)];
            var bounds = new UndoBounds { Check = Sample.Check, Reservations = Reservations.None, VaultLimit = Limit, UnlockDelay = TwoDays, Now = Now };
            var decided = UndoRules.Decide(Vault, new UndoChange { CommandId = Command, ChangeId = logged.Id }, logged, Trash, bounds);
            var after = Apply(decided.Event);
            if (decided.Event is null) return after;
            var undoes = logged.Change.Undoes;
            return after with { Log = [.. after.Log.Select(one => one.Id == logged.Id ? one with { IsUndone = true } : one.Id == undoes ? one with { IsUndone = false } : one)] };
        }

        public World Lock(int pick) => Picked(pick) is not { OwnLock: null } pokemon ? this : this with
        {
            Vault = pokemon.LockedBy is null ? Vault.Locked([pokemon.Id], Sample.Trade(1)) : Vault.Freed([pokemon.Id], Sample.Trade(1)),
        };

        public World Wait(TimeSpan time) => this with { Now = Now + time, Vault = Vault.AsOf(Now + time) };

        private World Apply(VaultEvent? happened) => happened is not VaultEvent.Changed changed ? this : (changed.Logged is { } log ? Logged(log) : this) with
        {
            Vault = Vault.Evolve(changed, Vault.Sequence + 1),
            Trash = [.. Trash.ExceptBy(changed.Restored.Select(one => one.Id), one => one.Id), .. changed.Gone.Select(one => one with { Place = OwnedPokemon.Nowhere })],
        };

        private World Logged(VaultChange change) =>
            this with { Log = [.. Log, new LoggedChange { Id = Sample.Id(Log.Count).Value, Change = change, IsUndone = false }] };

        private OwnedPokemon? Picked(int pick) => Vault.Pokemon.Values.OrderBy(pokemon => pokemon.Place).ElementAtOrDefault(pick);
    }
}
