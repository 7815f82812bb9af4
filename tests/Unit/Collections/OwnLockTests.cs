using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-LOCK")]
public sealed class OwnLockTests
{
    private static readonly TimeSpan TwoDays = TimeSpan.FromHours(48);

    [Theory]
    [InlineData(9, 2, true, RefusalCode.NotFound)]
    [InlineData(1, 2, true, RefusalCode.StaleVersion)]
    [InlineData(1, 3, true, RefusalCode.InTrade)]
    [InlineData(1, 3, false, RefusalCode.None)]
    public void Locking_is_refused_in_order(int id, int version, bool inTrade, RefusalCode expected)
    {
        var vault = Sample.Vault(Sample.Pokemon(1) with { LockedBy = inTrade ? Sample.Trade(1) : null });

        Assert.Equal(expected, Decide(vault, Lock(version) with { Id = Sample.Id(id) }).Answer.Refusal?.Code ?? RefusalCode.None);
    }

    [Fact]
    public void Unlocking_takes_effect_after_the_delay_and_not_a_moment_sooner()
    {
        var locked = After(Sample.Vault(Sample.Pokemon(1)), Lock(3));
        var unlocking = After(locked, Lock(4) with { Lock = false });

        Assert.Equal((true, null, 4), State(locked));
        Assert.Equal((true, Sample.Now + TwoDays, 5), State(unlocking));
        Assert.Equal((true, Sample.Now + TwoDays, 5), State(unlocking.AsOf(Sample.Now + TwoDays - TimeSpan.FromMilliseconds(1))));
        Assert.Equal((false, null, 5), State(unlocking.AsOf(Sample.Now + TwoDays)));
    }

    [Fact]
    public void Unlocking_again_does_not_start_anew_and_locking_takes_it_back()
    {
        var unlocking = After(After(Sample.Vault(Sample.Pokemon(1)), Lock(3)), Lock(4) with { Lock = false });

        Assert.Null(Decide(unlocking, Lock(5) with { Lock = false }).Event);
        Assert.Equal((true, null, 6), State(After(unlocking, Lock(5)).AsOf(Sample.Now.AddYears(1))));
    }

    [Fact]
    public void Others_see_that_it_is_locked_and_not_when_it_opens()
    {
        var unlocking = After(After(Sample.Vault(Sample.Pokemon(1)), Lock(3)), Lock(4) with { Lock = false }).Find(Sample.Id(1))!;

        Assert.Equal((true, null), (unlocking.ForOthers(Sample.Owner).Locked, unlocking.ForOthers(Sample.Owner).UnlocksAt));
        Assert.Equal(Sample.Now + TwoDays, unlocking.ForOwner(Sample.Owner).UnlocksAt);
    }

    [Fact]
    public void A_locked_one_is_neither_put_nor_asked_for()
    {
        var vault = After(Sample.Vault(Sample.Pokemon(1)), Lock(3));
        var request = new ReservePokemon { Trade = Sample.Trade(1), Ids = [Sample.Id(1)] };

        Assert.Equal(RefusalCode.Locked, TableRules.RefusalToPut(vault, Reservations.None, request, Sample.Now)!.Code);
        Assert.Equal(RefusalCode.Locked, TableRules.RefusalToAsk(vault, request.Ids, [])!.Code);
        Assert.False(TableRules.MayBeAskedFor(vault, vault.Find(Sample.Id(1))!));
        Assert.True(TableRules.MayBeAskedFor(vault, Sample.Pokemon(1)));
    }

    [Fact]
    public void What_arrives_by_a_trade_is_not_locked() =>
        Assert.Null((Sample.Pokemon(1) with { OwnLock = OwnLock.Shut }).ForTable(Sample.Owner).Arrived().OwnLock);

    private static (bool Locked, DateTimeOffset? OpensAt, int Version) State(Vault vault) =>
        vault.Find(Sample.Id(1))!.ForOwner(Sample.Owner) is var view ? (view.Locked, view.UnlocksAt, view.Version) : default;

    private static LockPokemon Lock(int version) => new() { CommandId = Sample.Command(1), Id = Sample.Id(1), Version = version, Lock = true };

    private static Vault After(Vault vault, LockPokemon command) => vault.Evolve(Decide(vault, command).Event!, vault.Sequence + 1);

    private static Decided<PokemonView> Decide(Vault vault, LockPokemon command) => LockRules.Decide(vault, command, TwoDays, Sample.Now);
}
