using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-UNDO")]
public sealed class UndoRulesTests
{
    private static readonly TimeSpan TwoDays = TimeSpan.FromHours(48);
    private static readonly BulkBounds Bulk = new(BoxesMax: 100, TwoDays);
    private static readonly UndoChange Undo = new() { CommandId = Sample.Command(9), ChangeId = new Guid(7, 7, 7, new byte[8]) };

    [Fact]
    public void An_edit_goes_back_and_the_version_on()
    {
        var vault = Sample.Vault(Sample.Pokemon(1));
        var (after, change) = Edit(vault, new PokemonInput { Level = 50, Nickname = "Spark", Moves = ["Thunderbolt"], Ivs = new StatsInput { Atk = 0 }, Notes = "n" });

        var undone = Done(after, change);

        Assert.Equal(vault.Find(Sample.Id(1))! with { Version = 5 }, undone.Find(Sample.Id(1)));
    }

    [Fact]
    public void What_another_change_has_touched_since_is_refused_and_what_it_has_not_is_undone()
    {
        var vault = Sample.Vault(Sample.Pokemon(1), Sample.Pokemon(2));
        var (tagged, change) = Act(vault, BulkAction.Tag);
        var (edited, _) = Edit(tagged, new PokemonInput { Level = 50 });
        var (retagged, _) = Edit(edited, new PokemonInput { Tags = ["other"] }, number: 2);

        var outcome = Decide(retagged, change);

        Assert.Equal((2, 1), (outcome.Answer.Value!.Matched, outcome.Answer.Value.Changed));
        Assert.Equal([(Sample.Id(2), RefusalCode.StaleVersion)], outcome.Answer.Value.Refused.Select(one => (one.Id, one.Code)));
        var after = retagged.Evolve(outcome.Event!, 20);
        Assert.Empty(after.Find(Sample.Id(1))!.Own.Tags);
        Assert.Equal(50, after.Find(Sample.Id(1))!.Sheet.Level);
    }

    [Fact]
    public void What_is_gone_or_on_a_table_is_listed()
    {
        var vault = Sample.Vault(Sample.Pokemon(1), Sample.Pokemon(2), Sample.Pokemon(3));
        var (after, change) = Act(vault, BulkAction.Favourite);

        var outcome = Decide(after.Without(Sample.Id(1)).Locked([Sample.Id(2)], Sample.Trade(1)), change).Answer.Value!;

        Assert.Equal([RefusalCode.NotFound, RefusalCode.InTrade], outcome.Refused.Select(one => one.Code));
        Assert.Equal(1, outcome.Changed);
    }

    [Fact]
    public void A_delete_is_undone_into_the_old_slot_or_the_lowest_free_one()
    {
        var vault = Sample.Vault(Sample.Pokemon(3), Sample.Pokemon(4));
        var (after, change) = Act(vault, BulkAction.Delete);
        var taken = after.With(Sample.Pokemon(9) with { Place = 4 });

        var undone = Done(taken, change, InTrash(vault));

        Assert.Equal([3, 0, 4], [Place(undone, 3), Place(undone, 4), Place(undone, 9)]);
    }

    [Fact]
    public void Out_of_the_trash_comes_only_what_lies_there_and_finds_room()
    {
        var vault = Sample.Vault(Sample.Pokemon(1), Sample.Pokemon(2), Sample.Pokemon(3));
        var (after, change) = Act(vault, BulkAction.Delete);

        var outcome = Decide(after, change, [.. InTrash(vault).Where(one => one.Id != Sample.Id(2))], limit: 1).Answer.Value!;

        Assert.Equal([(Sample.Id(2), RefusalCode.NotFound), (Sample.Id(3), RefusalCode.VaultFull)], outcome.Refused.Select(one => (one.Id, one.Code)));
        Assert.Equal(RefusalCode.AccountInactive, Decide(after with { IsActive = false }, change, InTrash(vault)).Answer.Value!.Refused[0].Code);
    }

    [Fact]
    public void An_import_is_undone_into_the_trash()
    {
        var vault = Sample.Vault(Sample.Pokemon(1), Sample.Pokemon(2));
        var import = new VaultChange(ChangeKind.Imported, [FieldDifference.Came(vault.Find(Sample.Id(2))!)]);

        var decided = Decide(vault, import);

        Assert.Equal([Sample.Id(2)], Assert.IsType<VaultEvent.Changed>(decided.Event).Gone.Select(one => one.Id));
        Assert.Equal(1, vault.Evolve(decided.Event, 8).Count);
    }

    [Fact]
    public void Moves_go_back_together_and_who_is_in_the_way_is_not_pushed()
    {
        var vault = Sample.Vault(Sample.Pokemon(0), Sample.Pokemon(1), Sample.Pokemon(2));
        var move = MoveRules.Decide(vault, new MovePokemon { CommandId = default, Moves = [Spot(0, 1), Spot(1, 2)] });
        var (after, change) = (vault.Evolve(move.Event!, 8), ((VaultEvent.Changed)move.Event!).Logged!);
        Assert.Equal([1, 2, 0], [Place(after, 0), Place(after, 1), Place(after, 2)]);

        var undone = Done(after, change);
        var held = Decide(after.Locked([Sample.Id(2)], Sample.Trade(1)), change);
        var intruded = Decide(after.Without(Sample.Id(1)).With(Sample.Pokemon(9) with { Place = 2 }), change);

        Assert.Equal([0, 1, 2], [Place(undone, 0), Place(undone, 1), Place(undone, 2)]);
        // 2 stays in slot 0, so 0 can't return and stays in slot 1, so 1 can't either.
        Assert.Equal([RefusalCode.InTrade, RefusalCode.SlotTaken, RefusalCode.SlotTaken], held.Answer.Value!.Refused.Select(one => one.Code));
        Assert.Null(held.Event);
        Assert.Equal(
            [(Sample.Id(1), RefusalCode.NotFound), (Sample.Id(2), RefusalCode.SlotTaken), (Sample.Id(0), RefusalCode.SlotTaken)],
            intruded.Answer.Value!.Refused.Select(one => (one.Id, one.Code)));
    }

    [Fact]
    [Trait("Rule", "C-LOCK")]
    public void Undoing_a_lock_only_begins_to_unlock_and_undoing_that_locks_again()
    {
        var (locked, change) = Act(Sample.Vault(Sample.Pokemon(1)), BulkAction.Lock);

        var decided = Decide(locked, change);
        var unlocking = locked.Evolve(decided.Event!, 9);
        var again = Done(unlocking, ((VaultEvent.Changed)decided.Event!).Logged!);

        Assert.Equal(Sample.Now + TwoDays, unlocking.Find(Sample.Id(1))!.OwnLock!.OpensAt);
        Assert.Equal(OwnLock.Shut, again.Find(Sample.Id(1))!.OwnLock);
    }

    [Fact]
    [Trait("Rule", "C-LOCK")]
    public void Undoing_an_unlocking_that_has_taken_effect_locks_again()
    {
        var (locked, _) = Act(Sample.Vault(Sample.Pokemon(1)), BulkAction.Lock);
        var (unlocking, change) = Act(locked, BulkAction.Unlock);

        var undone = Done(unlocking.AsOf(Sample.Now + TwoDays), change);

        Assert.Equal(OwnLock.Shut, undone.Find(Sample.Id(1))!.OwnLock);
    }

    [Fact]
    public void An_undo_is_undone()
    {
        var (tagged, change) = Act(Sample.Vault(Sample.Pokemon(1)), BulkAction.Tag);
        var decided = Decide(tagged, change);

        var redone = Done(tagged.Evolve(decided.Event!, 9), ((VaultEvent.Changed)decided.Event!).Logged!);

        Assert.Equal(["new"], redone.Find(Sample.Id(1))!.Own.Tags);
        Assert.Equal(Undo.ChangeId, ((VaultEvent.Changed)decided.Event!).Logged!.Undoes);
    }

    [Fact]
    public void What_the_catalog_does_not_take_any_more_is_listed()
    {
        var vault = Sample.Vault(Sample.Pokemon(1));
        var change = new VaultChange(ChangeKind.Edited, [new PokemonChange(Sample.Id(1), [new FieldChange("species", "\"Missingno\"", "\"Pikachu\"")])]);

        Assert.Equal(RefusalCode.ValidationFailed, Assert.Single(Decide(vault, change).Answer.Value!.Refused).Code);
    }

    [Fact]
    public void An_unknown_change_and_one_that_is_undone_are_refused()
    {
        var vault = Sample.Vault();
        var logged = new LoggedChange { Id = Undo.ChangeId, Change = new VaultChange(ChangeKind.Moved, []), IsUndone = true };

        Assert.Equal(RefusalCode.NotFound, UndoRules.Decide(vault, Undo, null, [], Bounds(1_000)).Answer.Refusal!.Code);
        Assert.Equal(RefusalCode.AlreadyUndone, UndoRules.Decide(vault, Undo, logged, [], Bounds(1_000)).Answer.Refusal!.Code);
    }

    private static (Vault After, VaultChange Change) Edit(Vault vault, PokemonInput changes, int number = 1)
    {
        var command = new EditPokemon { CommandId = default, Id = Sample.Id(number), Version = vault.Find(Sample.Id(number))!.Version, Changes = changes };
        var edited = (VaultEvent.Edited)Assert.IsType<VaultDecision.Happens>(VaultRules.Decide(vault, command, Sample.Check)).Event;
        return (vault.Evolve(edited, vault.Sequence + 1), edited.Logged!);
    }

    private static (Vault After, VaultChange Change) Act(Vault vault, BulkAction action)
    {
        var command = new BulkPokemon { CommandId = default, Action = action, Filter = [], Expected = vault.Count, Tags = action is BulkAction.Tag ? ["new"] : [] };
        var changed = (VaultEvent.Changed)BulkRules.Decide(vault, command, Sample.Catalog, Bulk, Sample.Now).Event!;
        return (vault.Evolve(changed, vault.Sequence + 1), changed.Logged!);
    }

    private static Vault Done(Vault vault, VaultChange change, params OwnedPokemon[] trashed)
    {
        var decided = Decide(vault, change, trashed);
        Assert.Empty(decided.Answer.Value!.Refused);
        return vault.Evolve(decided.Event!, vault.Sequence + 1);
    }

    private static Decided<BulkOutcome> Decide(Vault vault, VaultChange change, OwnedPokemon[]? trashed = null, int limit = 1_000) => UndoRules.Decide(
        vault, Undo, new LoggedChange { Id = Undo.ChangeId, Change = change, IsUndone = false }, trashed ?? [], Bounds(limit));

    private static UndoBounds Bounds(int limit) => new()
    {
        Check = Sample.Check,
        Reservations = Reservations.None,
        VaultLimit = limit,
        UnlockDelay = TwoDays,
        Now = Sample.Now,
    };

    private static OwnedPokemon[] InTrash(Vault vault) => [.. vault.Pokemon.Values.Select(one => one with { Place = OwnedPokemon.Nowhere })];

    private static int Place(Vault vault, int number) => vault.Find(Sample.Id(number))!.Place;

    private static PokemonSpot Spot(int number, int place) => new() { Id = Sample.Id(number), Box = place / 30, Slot = place % 30 };
}
