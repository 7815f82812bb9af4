using PokeTradeVault.Catalog.LegalityRules;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Collections;

/// <summary>Rows as an earlier version has left them: nobody has judged them by the rules of today.</summary>
public sealed class VerdictTests(VaultCluster cluster) : IClassFixture<VaultCluster>
{
    private TestDatabase Database => cluster.Database;

    [Fact]
    [Trait("Rule", "L-ANEW")]
    public async Task What_older_rules_have_judged_is_judged_anew_when_the_vault_is_read()
    {
        var owner = await Database.NewTrader();
        var (good, bad) = (await Database.AddPokemon(owner), await Database.AddPokemon(owner));
        await Database.Execute("UPDATE pokemon SET moves = '{Thunderbolt,Spore}' WHERE id = $1", bad.Value);

        var vault = await List(owner);

        Assert.Equal([LegalityVerdict.Legal, LegalityVerdict.Questionable], vault.Select(pokemon => pokemon.Legality.Verdict));
        Assert.Equal(("moves[1]", "L-MOVE"), (vault[1].Legality.Reasons[0].Field, vault[1].Legality.Reasons[0].Rule));
        Assert.Equal([1, 1], vault.Select(pokemon => pokemon.Version));
        Assert.Equal((1, LegalityJudge.RulesVersion), await Row(good));
        Assert.Equal((2, LegalityJudge.RulesVersion), await Row(bad));
        Assert.Equal(2L, await Database.One<long>("SELECT vault_seq FROM trader WHERE id = $1", owner.Value));
        await cluster.ForgetAll();
        Assert.Equal(vault, await List(owner));
    }

    [Fact]
    [Trait("Rule", "L-ANEW")]
    public async Task What_lies_on_a_table_keeps_its_verdict_until_it_is_free()
    {
        var owner = await Database.NewTrader();
        var pokemon = await Database.AddPokemon(owner);
        await Database.Lock(pokemon, await Database.NewTrade(owner), version: 1);

        var locked = Assert.Single(await List(owner));
        Assert.Equal((LegalityVerdict.Unknown, 3, 0), (locked.Legality.Verdict, (await Row(pokemon)).Verdict, (await Row(pokemon)).Judged));

        await Database.Free(pokemon);
        await cluster.ForgetAll();
        Assert.Equal(LegalityVerdict.Legal, Assert.Single(await List(owner)).Legality.Verdict);
        Assert.Equal((1, LegalityJudge.RulesVersion), await Row(pokemon));
    }

    [Fact]
    [Trait("Rule", "L-ANEW")]
    public async Task A_new_one_is_judged_once_and_an_edit_judges_again()
    {
        var owner = await Database.NewTrader();
        var added = (await cluster.Vault(owner).Add(Sample.NewAdd(), CancellationToken.None)).Value!;
        Assert.Equal((1, LegalityJudge.RulesVersion), await Row(added.Id));

        var edit = new EditPokemon { CommandId = Sample.NewCommand(), Id = added.Id, Version = 1, Changes = new PokemonInput { Moves = ["Spore"] }, Cleared = [] };
        var edited = (await cluster.Vault(owner).Edit(edit, CancellationToken.None)).Value!;

        Assert.Equal(LegalityVerdict.Questionable, edited.Legality.Verdict);
        Assert.Equal((2, LegalityJudge.RulesVersion), await Row(added.Id));
    }

    private async Task<ValueList<PokemonView>> List(UserId owner) =>
        (await cluster.Vault(owner).List(new PokemonQuery(), CancellationToken.None)).Value!.Items;

    private async Task<(int Verdict, int Judged)> Row(PokemonId id) => (
        await Database.One<short>("SELECT verdict FROM pokemon WHERE id = $1", id.Value),
        await Database.One<short>("SELECT judged FROM pokemon WHERE id = $1", id.Value));
}
