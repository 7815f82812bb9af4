using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-TRASH")]
public sealed class TrashRulesTests
{
    private static readonly OwnedPokemon Trashed = Sample.Pokemon(5) with { Place = OwnedPokemon.Nowhere, OwnLock = OwnLock.Shut };

    [Fact]
    public void What_is_restored_takes_the_lowest_free_slot_and_keeps_its_version_and_its_lock()
    {
        var vault = Sample.Vault(Sample.Pokemon(0), Sample.Pokemon(2));

        var decided = TrashRules.Decide(vault, Reservations.None, Trashed, 3, Sample.Now);

        var restored = vault.Evolve(decided.Event!, 8).Find(Trashed.Id)!;
        Assert.Equal(Trashed with { Place = 1 }, restored);
        Assert.Equal(restored.ForOwner(Sample.Owner), decided.Answer.Value);
    }

    [Fact]
    public void A_place_that_is_kept_for_an_arrival_is_left_alone()
    {
        var kept = Reservations.None.KeepPlaces(Sample.Trade(1), [0], Sample.Now, TimeSpan.FromSeconds(30));

        Assert.Equal(1, TrashRules.Decide(Sample.Vault(), kept, Trashed, 3, Sample.Now).Answer.Value!.Slot);
    }

    [Theory]
    [InlineData(false, false, 1, RefusalCode.AccountInactive)]
    [InlineData(true, false, 1, RefusalCode.NotFound)]
    [InlineData(true, true, 1, RefusalCode.VaultFull)]
    [InlineData(true, true, 2, RefusalCode.None)]
    public void Restoring_is_refused_in_order(bool isActive, bool isThere, int limit, RefusalCode expected)
    {
        var vault = Sample.Vault(Sample.Pokemon(1)) with { IsActive = isActive };

        var decided = TrashRules.Decide(vault, Reservations.None, isThere ? Trashed : null, limit, Sample.Now);

        Assert.Equal(expected, decided.Answer.Refusal?.Code ?? RefusalCode.None);
    }

    [Fact]
    public void What_is_in_the_vault_is_not_restored_once_more() =>
        Assert.Equal(RefusalCode.NotFound, TrashRules.Decide(Sample.Vault(Sample.Pokemon(5)), Reservations.None, Trashed, 3, Sample.Now).Answer.Refusal!.Code);
}
