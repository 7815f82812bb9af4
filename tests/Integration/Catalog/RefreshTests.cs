using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Details;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Catalog;

public sealed class RefreshTests(TestStores stores) : IAsyncLifetime
{
    private PokeServer server = null!;
    private TestDatabase database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await PokeServer.Start();
        database = await stores.FreshDatabase();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_refresh_brings_names_texts_and_species_that_the_snapshot_lacks()
    {
        using var host = Host();

        var outcome = await host.Refresh();

        Assert.Equal((true, 4, 0, null), (outcome.Ran, outcome.Refreshed, outcome.Failed, outcome.Interruption));
        var texts = await host.Store.Texts(6, Cancellation);
        Assert.Contains(new SpeciesName("de", "Glurak"), texts.Names);
        Assert.Equal(
            [new FlavourText("de", "x", "Glurak speit Feuer."), new FlavourText("en", "red", "Charizard spits fire that is hot.")], texts.FlavourTexts);
        var added = Assert.Single((await host.Store.Updates(Cancellation)).Added);
        Assert.Equal(("Testudoom", 1026, 9, "Ditto"), (added.Name, added.Number, added.Generation, added.Evolution?.From));
        Assert.Equal(["Fire", "Flying"], added.Types);
        Assert.Equal([new SpeciesAbility("Blaze", AbilitySlot.First), new SpeciesAbility("Doom Shell", AbilitySlot.Hidden)], added.Abilities);
        Assert.Equal(new Stats { Hp = 78, Atk = 84, Def = 78, Spa = 109, Spd = 85, Spe = 100 }, added.BaseStats);
        Assert.Equal([Gender.Male, Gender.Female], added.Genders);
        Assert.DoesNotContain("/api/v2/pokemon/charizard", server.Asked);
    }

    [Fact]
    [Trait("Rule", "K-ADDED")]
    public async Task An_added_species_is_checked_and_found_like_any_other()
    {
        using (var refreshing = Host())
            await refreshing.Refresh();
        using var host = Host();
        var updates = await host.Store.Updates(Cancellation);
        var check = new PokemonCheck(host.Catalog);
        var input = new PokemonInput { Species = "testudoom", Level = 50, Ability = "doom shell", Moves = ["Flamethrower"] };
        Assert.NotEmpty(check.Check(input).Problems);

        host.Catalog.Species.Learn(updates.Added, updates.Names);

        var found = check.Check(input);
        Assert.Empty(found.Problems);
        Assert.Equal(("Testudoom", "Doom Shell", LegalityVerdict.Unknown), (found.Sheet!.Species, found.Sheet.Ability, found.Sheet.Legality.Verdict));
        Assert.Equal(found.Sheet, check.Check(WrittenDown.Of(found.Sheet, found.Own!)).Sheet);
        Assert.Contains(check.Check(input with { Gender = "none" }).Problems, problem => problem.Field == "gender");
        Assert.Contains(check.Check(input with { Ability = "Levitate" }).Problems, problem => problem.Field == "ability");
        Assert.Equal("Charizard", host.Catalog.Species.Search("glurak", 5)[0].Name);
        Assert.Equal("Charizard", host.Catalog.Species.Search("リザードン", 5)[0].Name);
        Assert.Equal("Testudoom", host.Catalog.Species.Search("1026", 5)[0].Name);
        Assert.Null(GameCatalog.Instance.Species.Find("Testudoom"));
    }

    [Fact]
    public async Task A_new_species_may_evolve_from_another_new_one_and_no_line_is_a_circle()
    {
        using var host = Host();
        server.Species[1026] = server.Species[1026] with { EvolvesFrom = 1027 };
        server.Species[1027] = new PokeSpecies(1027, "Testutitan", "Testutitan", "テスタイタン") { EvolvesFrom = 1026 };
        await host.Refresh();
        await host.Refresh();

        var updates = await host.Store.Updates(Cancellation);
        host.Catalog.Species.Learn(updates.Added, updates.Names);

        Assert.Equal(["Testudoom", "Testutitan"], new SpeciesPages(host.Catalog).Find("testutitan")!.EvolutionLine.Select(stage => stage.Name));
        Assert.Null(host.Catalog.Species.Find("Testudoom")!.Evolution);
    }

    [Fact]
    public async Task What_has_not_changed_is_no_new_version_and_what_is_gone_goes()
    {
        using var host = Host();
        await host.Refresh();
        var first = await host.Store.Version(Cancellation);
        await host.Refresh();
        var second = await host.Store.Version(Cancellation);
        server.Species[6] = server.Species[6] with { German = "Glurakus" };
        server.Species[1026] = server.Species[1026] with { English = "Testudoomed" };

        await host.Refresh();

        var updates = await host.Store.Updates(Cancellation);
        Assert.Equal(first, second);
        Assert.True(updates.Version > second);
        Assert.Contains("Glurakus", updates.Names[6]);
        Assert.DoesNotContain("Glurak", updates.Names[6]);
        Assert.Equal("Testudoomed", Assert.Single(updates.Added).Name);
    }

    [Fact]
    [Trait("Rule", "K-ROUND")]
    public async Task A_round_that_was_interrupted_goes_on_where_it_was()
    {
        using var host = Host(new() { ["Catalog:FailuresInARowMax"] = "1" });
        FailFor("/132");
        var first = await host.Refresh();
        var state = await host.Store.Refresh(Cancellation);
        server.Instead = null;
        var before = server.Asked.Count;

        var second = await host.Refresh();

        Assert.Equal((2, 1, "PokeAPI answered 500"), (first.Refreshed, first.Failed, first.Interruption));
        Assert.Equal((null, "PokeAPI answered 500", 1), (state.FinishedAt, state.Failure, state.Failed));
        Assert.Equal((2, 0, null), (second.Refreshed, second.Failed, second.Interruption));
        Assert.DoesNotContain(server.Asked.Skip(before), path => path.EndsWith("/6", StringComparison.Ordinal) || path.EndsWith("/25", StringComparison.Ordinal));
        var after = await host.Store.Refresh(Cancellation);
        Assert.Equal((state.StartedAt, null, 0), (after.StartedAt, after.Failure, after.Failed));
        Assert.NotNull(after.FinishedAt);
    }

    [Fact]
    public async Task A_species_that_fails_keeps_none_of_the_others_and_is_told()
    {
        using var host = Host();
        FailFor("/25");

        var outcome = await host.Refresh();

        Assert.Equal((3, 1, null), (outcome.Refreshed, outcome.Failed, outcome.Interruption));
        Assert.Equal(["answered 500"], await database.Query<string>("SELECT failure FROM species_refresh WHERE number = 25"));
        Assert.Equal(1, (await host.Store.Refresh(Cancellation)).Failed);
        Assert.Empty((await host.Store.Texts(25, Cancellation)).Names);
    }

    [Fact]
    [Trait("Rule", "K-ROUND")]
    public async Task Two_refreshes_at_once_are_one()
    {
        using var first = Host();
        using var second = Host();
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        server.Instead = async context =>
        {
            server.Instead = null;
            reached.SetResult();
            await release.Task;
            context.Response.StatusCode = 503;
        };
        var running = first.Refresh();
        await reached.Task;

        var refused = await second.Refresh();
        release.SetResult();

        Assert.False(refused.Ran);
        Assert.Equal(4, (await running).Refreshed);
        Assert.True((await second.Refresh()).Ran);
    }

    [Fact]
    [Trait("Rule", "K-ROUND")]
    public async Task A_claim_whose_holder_died_runs_out_and_one_that_was_taken_over_writes_no_more()
    {
        using var host = Host();
        using var other = Host();
        server.Instead = async context =>
        {
            server.Instead = null;
            // As if this run had been silent for longer than its claim holds.
            await database.Execute("UPDATE catalog_refresh SET claimed_until = now() - interval '1 second'");
            await other.Refresh();
            context.Response.StatusCode = 503;
        };

        var late = await host.Refresh();

        Assert.Equal((0, "what came could not be written"), (late.Refreshed, late.Interruption));
        Assert.NotNull((await host.Store.Refresh(Cancellation)).FinishedAt);
        Assert.Null((await host.Store.Refresh(Cancellation)).Failure);
    }

    private RefreshHost Host(Dictionary<string, string?>? options = null) => new(database.Settings with { ServiceId = database.Settings.ClusterId }, server.Url, options);

    private void FailFor(string ending) => server.Instead = context =>
    {
        if (context.Request.Path.Value!.EndsWith(ending, StringComparison.Ordinal))
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        }
        return server.Usual(context);
    };
}
