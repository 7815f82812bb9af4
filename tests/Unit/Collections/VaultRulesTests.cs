using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-ORDER")]
public sealed class VaultRulesTests
{
    /// <summary>Each row breaks its own rule and all below.</summary>
    [Theory]
    [InlineData(false, true, 2, RefusalCode.AccountInactive)]
    [InlineData(true, true, 2, RefusalCode.ValidationFailed)]
    [InlineData(true, false, 2, RefusalCode.VaultFull)]
    [InlineData(true, false, 3, RefusalCode.None)]
    public void Adding_is_refused_in_order(bool active, bool invalid, int limit, RefusalCode expected)
    {
        var vault = TwoTaken with { IsActive = active };
        var command = Add(1) with { Pokemon = invalid ? Sample.Invalid : Sample.Pikachu };

        Assert.Equal(expected, CodeOf(VaultRules.Decide(vault, Reservations.None, command, Sample.Check, limit, Sample.Now)));
    }

    [Theory]
    [InlineData(9, 2, true, true, RefusalCode.NotFound)]
    [InlineData(1, 2, true, true, RefusalCode.StaleVersion)]
    [InlineData(1, 4, true, true, RefusalCode.StaleVersion)]
    [InlineData(1, 3, true, true, RefusalCode.InTrade)]
    [InlineData(1, 3, false, true, RefusalCode.ValidationFailed)]
    [InlineData(1, 3, false, false, RefusalCode.None)]
    public void Editing_is_refused_in_order(int id, int version, bool locked, bool invalid, RefusalCode expected)
    {
        var vault = Sample.Vault(Sample.Pokemon(1) with { LockedBy = locked ? Sample.Trade(1) : null });
        var command = Edit(new PokemonInput { Level = invalid ? 101 : 6 }) with { Id = Sample.Id(id), Version = version };

        Assert.Equal(expected, CodeOf(VaultRules.Decide(vault, command, Sample.Check)));
    }

    [Theory]
    [InlineData(9, 2, true, RefusalCode.NotFound)]
    [InlineData(1, 2, true, RefusalCode.StaleVersion)]
    [InlineData(1, 3, true, RefusalCode.InTrade)]
    [InlineData(1, 3, false, RefusalCode.None)]
    public void Deleting_is_refused_in_order(int id, int version, bool locked, RefusalCode expected)
    {
        var vault = Sample.Vault(Sample.Pokemon(1) with { LockedBy = locked ? Sample.Trade(1) : null });
        var command = new DeletePokemon { CommandId = Sample.Command(1), Id = Sample.Id(id), Version = version };

        Assert.Equal(expected, CodeOf(VaultRules.Decide(vault, command)));
    }

    [Fact]
    public void An_invalid_pokemon_is_refused_with_every_field_at_fault()
    {
        var decision = VaultRules.Decide(TwoTaken, Reservations.None, Add(1) with { Pokemon = Sample.Invalid }, Sample.Check, 10, Sample.Now);

        Assert.Equal(["species", "level"], Assert.IsType<VaultDecision.Refused>(decision).Refusal.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public void A_vault_without_a_trader_takes_nothing()
    {
        var nobody = Vault.OfNobody(Sample.Owner);

        Assert.Equal(RefusalCode.AccountInactive, CodeOf(VaultRules.Decide(nobody, Reservations.None, Add(1), Sample.Check, 10, Sample.Now)));
    }

    [Fact]
    [Trait("Rule", "C-PLACE")]
    public void A_new_pokemon_takes_the_lowest_free_place_that_no_trade_is_kept()
    {
        var reservations = Reservations.None.KeepPlaces(Sample.Trade(1), [1], Sample.Now, TimeSpan.FromSeconds(30));

        Assert.Equal(3, Entered(Reserved(Sample.Now)).Place);
        Assert.Equal(1, Entered(Reserved(Sample.Now.AddSeconds(30))).Place);

        VaultDecision Reserved(DateTimeOffset now) => VaultRules.Decide(TwoTaken, reservations, Add(1), Sample.Check, 10, now);
    }

    [Fact]
    public void The_same_command_always_makes_the_same_id()
    {
        var first = Entered(VaultRules.Decide(TwoTaken, Reservations.None, Add(1), Sample.Check, 10, Sample.Now));
        var second = Entered(VaultRules.Decide(Sample.Vault(), Reservations.None, Add(1), Sample.Check, 10, Sample.Now));
        var other = Entered(VaultRules.Decide(TwoTaken, Reservations.None, Add(2), Sample.Check, 10, Sample.Now));

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, other.Id);
        Assert.Equal(1, first.Version);
    }

    [Fact]
    [Trait("Rule", "C-VERSION")]
    public void A_change_of_content_is_a_new_version()
    {
        var after = Edited(Decide(new PokemonInput { Level = 6 }));

        Assert.Equal((4, 6, "Timid"), (after.Version, after.Sheet.Level, after.Sheet.Nature));
    }

    [Fact]
    [Trait("Rule", "C-VERSION")]
    public void A_change_of_a_flag_is_a_new_version()
    {
        Assert.Equal(4, Edited(Decide(new PokemonInput { ForTrade = false })).Version);
        Assert.Equal(4, Edited(Decide(new PokemonInput { Favourite = true })).Version);
    }

    [Fact]
    [Trait("Rule", "C-VERSION")]
    public void Notes_and_tags_are_no_new_version()
    {
        var after = Edited(Decide(new PokemonInput { Notes = "from my brother", Tags = ["gift"] }));

        Assert.Equal((3, "from my brother"), (after.Version, after.Own.Notes));
        Assert.Equal(["gift"], after.Own.Tags);
    }

    [Fact]
    public void An_edit_that_changes_nothing_writes_nothing()
    {
        var decision = Decide(new PokemonInput { Level = 5, Species = "pikachu", Nature = " TIMID " });

        Assert.Equal(3, Assert.IsType<VaultDecision.Nothing>(decision).Pokemon.Version);
    }

    [Fact]
    public void A_newer_catalogs_verdict_alone_changes_nothing()
    {
        var judged = Sample.Pokemon(1);
        judged = judged with { Sheet = judged.Sheet with { Legality = new Legality { Verdict = LegalityVerdict.Questionable } } };

        Assert.IsType<VaultDecision.Nothing>(VaultRules.Decide(Sample.Vault(judged), Edit(new PokemonInput()), Sample.Check));
    }

    [Fact]
    public void Clearing_an_unknown_field_is_refused_by_its_name()
    {
        var decision = VaultRules.Decide(Sample.Vault(Sample.Pokemon(1)), Edit(new PokemonInput()) with { Cleared = ["nickname", "colour"] }, Sample.Check);

        Assert.Equal("colour", Assert.Single(Assert.IsType<VaultDecision.Refused>(decision).Refusal.Problems).Field);
    }

    private static Vault TwoTaken => Sample.Vault(Sample.Pokemon(0), Sample.Pokemon(2));

    private static AddPokemon Add(int number) => new() { CommandId = Sample.Command(number), Pokemon = Sample.Pikachu };

    private static EditPokemon Edit(PokemonInput changes) => new() { CommandId = Sample.Command(1), Id = Sample.Id(1), Version = 3, Changes = changes };

    private static VaultDecision Decide(PokemonInput changes) => VaultRules.Decide(Sample.Vault(Sample.Pokemon(1)), Edit(changes), Sample.Check);

    private static OwnedPokemon Entered(VaultDecision decision) =>
        Assert.IsType<VaultEvent.Entered>(Assert.IsType<VaultDecision.Happens>(decision).Event).Pokemon;

    private static OwnedPokemon Edited(VaultDecision decision) =>
        Assert.IsType<VaultEvent.Edited>(Assert.IsType<VaultDecision.Happens>(decision).Event).Pokemon;

    private static RefusalCode CodeOf(VaultDecision decision) => decision is VaultDecision.Refused refused ? refused.Refusal.Code : RefusalCode.None;
}
