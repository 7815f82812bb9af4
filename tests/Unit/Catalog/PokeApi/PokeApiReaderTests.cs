using System.Text;
using System.Text.Json.Nodes;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.PokeApi;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Unit.Catalog.PokeApi;

public sealed class PokeApiReaderTests
{
    private static readonly string[] StatNames = ["hp", "attack", "defense", "special-attack", "special-defense", "speed"];

    [Fact]
    public void A_list_gives_the_numbers_of_its_links()
    {
        var page = PokeApiReader.Page("""{"count":2,"next":null,"results":[{"name":"a","url":"https://x/api/v2/pokemon-species/1/"},{"name":"b","url":"/2"}]}"""u8, 10);

        Assert.Equal(2, page.Count);
        Assert.Equal([1, 2], page.Numbers);
    }

    [Theory]
    [InlineData("""{"count":-1,"results":[]}""", "count")]
    [InlineData("""{"count":1,"results":[{"name":"a","url":"https://x/pokemon-species/first/"}]}""", "results")]
    [InlineData("""{"count":1,"results":[{"name":"a","url":"https://x/pokemon-species/0/"}]}""", "results")]
    [InlineData("""{"count":3,"results":[{"name":"a","url":"/1"},{"name":"b","url":"/2"},{"name":"c","url":"/3"}]}""", "results")]
    [InlineData("""{"count":1,"results":null}""", "$.results")]
    [InlineData("""{"count":1,"results":[null]}""", "results")]
    [InlineData("""{"count":1}""", "$")]
    [InlineData("""{"count":1,"results":[{"name":"\uD800","url":"/1"}]}""", "$")]
    [InlineData("[]", "$")]
    [InlineData("", "$")]
    public void A_list_that_is_none_is_refused(string json, string where) => Refuses(where, () => PokeApiReader.Page(Bytes(json), 2));

    [Theory]
    [InlineData(-1, new[] { Gender.Genderless })]
    [InlineData(0, new[] { Gender.Male })]
    [InlineData(1, new[] { Gender.Male, Gender.Female })]
    [InlineData(4, new[] { Gender.Male, Gender.Female })]
    [InlineData(6, new[] { Gender.Female, Gender.Male })]
    [InlineData(8, new[] { Gender.Female })]
    public void Eighths_of_females_tell_the_genders(int rate, Gender[] genders) => Assert.Equal(genders, AddedSpecies.GendersOf(Species(json => json["gender_rate"] = rate).MaleShare));

    [Theory]
    [InlineData("ground", "Field")]
    [InlineData("no-eggs", "Undiscovered")]
    [InlineData("water3", "Water 3")]
    [InlineData("dragon", "Dragon")]
    public void Egg_groups_are_called_as_players_do(string slug, string name) =>
        Assert.Equal([name], Species(json => json["egg_groups"] = new JsonArray(Link(slug, 1))).EggGroups);

    [Theory]
    [InlineData("spits\nfire\fand\rruns ", "spits fire and runs")]
    [InlineData("Feu\u00AD\ner", "Feuer")]
    [InlineData("POKéMON\u200B of  old", "POKéMON of old")]
    [InlineData("ポケモン\u3000だ", "ポケモン だ")]
    [InlineData("Pokemon\u00AD", "Pokemon")]
    [InlineData("Poke\u0301mon", "Pokémon")]
    public void A_flavour_text_is_one_line(string written, string read) =>
        Assert.Equal(read, Assert.Single(Species(json => json["flavor_text_entries"]![0]!["flavor_text"] = written).FlavourTexts).Text);

    [Fact]
    public void A_flavour_text_without_a_letter_is_left_out_and_the_same_one_twice_counts_once()
    {
        var species = Species(json =>
        {
            var entry = json["flavor_text_entries"]![0]!;
            json["flavor_text_entries"]!.AsArray().Add(entry.DeepClone());
            var empty = entry.DeepClone();
            (empty["version"]!["name"], empty["flavor_text"]) = ("blue", " \n ");
            json["flavor_text_entries"]!.AsArray().Add(empty);
        });

        Assert.Single(species.FlavourTexts);
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "id", "7" }, { "id", "\"6\"" }, { "gender_rate", "9" }, { "gender_rate", "null" }, { "generation", "{}" },
        { "generation", """{"name":"g","url":"https://x/generation/x/"}""" }, { "egg_groups", """[{"name":"../../etc","url":"/1"}]""" },
        { "names", "[]" }, { "names", """[{"name":"Glurak","language":{"name":"de","url":"/6"}}]""" },
        { "names", "[{\"name\":\"a\\u0000b\",\"language\":{\"name\":\"en\",\"url\":\"/9\"}}]" },
        { "names", """[{"name":"x","language":{"name":"EN <b>","url":"/9"}}]""" },
        { "names", $$$"""[{"name":"{{{new string('x', 51)}}}","language":{"name":"en","url":"/9"}}]""" },
        { "flavor_text_entries", $$$"""[{"flavor_text":"{{{new string('x', 1001)}}}","language":{"name":"en","url":"/9"},"version":{"name":"red","url":"/1"}}]""" },
        { "names", "[null]" }, { "flavor_text_entries", "[null]" }, { "egg_groups", "[null]" }, { "varieties", "[null]" }, { "varieties", "[]" },
        { "varieties", "7" }, { "evolves_from_species", "\"pichu\"" },
    };

    [Theory]
    [Trait("Rule", "K-GARBAGE")]
    [MemberData(nameof(Broken))]
    public void A_species_with_one_member_out_of_the_format_is_refused(string member, string value)
    {
        var json = SpeciesJson();
        json[member] = JsonNode.Parse(value);

        Refuses("", () => PokeApiReader.Species(Bytes(json.ToJsonString()), 6));
    }

    [Fact]
    [Trait("Rule", "K-GARBAGE")]
    public void A_species_without_one_of_its_members_is_refused()
    {
        Assert.All(SpeciesJson().Select(member => member.Key), member =>
        {
            var json = SpeciesJson();
            json.Remove(member);
            Refuses("", () => PokeApiReader.Species(Bytes(json.ToJsonString()), 6));
        });
    }

    [Theory]
    [Trait("Rule", "K-GARBAGE")]
    [InlineData("types", "[]")]
    [InlineData("abilities", "[]")]
    [InlineData("stats", "[]")]
    [InlineData("stats", "[null]")]
    [InlineData("types", "[null]")]
    [InlineData("abilities", "[null]")]
    [InlineData("stats", """[{"base_stat":300,"stat":{"name":"hp","url":"/1"}}]""")]
    public void A_variety_out_of_the_format_is_refused(string member, string value)
    {
        var json = PokemonJson();
        json[member] = JsonNode.Parse(value);

        Refuses(member, () => PokeApiReader.Pokemon(Bytes(json.ToJsonString())));
    }

    [Fact]
    public void A_new_species_is_made_of_both_in_the_catalogs_words()
    {
        var pokemon = PokeApiReader.Pokemon(Bytes(PokemonJson().ToJsonString()));

        var species = NewSpecies.Of(Species(json => json["evolves_from_species"] = Link("pikachu", 25)), pokemon, GameCatalog.Instance);

        Assert.Equal(("Charizard", 6, "Pikachu", FormKind.Storable), (species.Name, species.Number, species.Evolution!.From, species.Kind));
        Assert.Equal(["Fire"], species.Types);
        Assert.Equal([new SpeciesAbility("Lightning Rod", AbilitySlot.First), new SpeciesAbility("Doom Shell", AbilitySlot.Hidden)], species.Abilities);
    }

    [Fact]
    [Trait("Rule", "K-GARBAGE")]
    public void A_new_species_of_an_unknown_type_is_refused()
    {
        var json = PokemonJson();
        json["types"] = new JsonArray(new JsonObject { ["slot"] = 1, ["type"] = Link("shadow", 10002) });

        Refuses("types", () => NewSpecies.Of(Species(_ => { }), PokeApiReader.Pokemon(Bytes(json.ToJsonString())), GameCatalog.Instance));
    }

    private static ForeignSpecies Species(Action<JsonObject> change)
    {
        var json = SpeciesJson();
        change(json);
        return PokeApiReader.Species(Bytes(json.ToJsonString()), 6);
    }

    private static JsonObject SpeciesJson() => new()
    {
        ["id"] = 6,
        ["gender_rate"] = 1,
        ["generation"] = Link("generation-i", 1),
        ["egg_groups"] = new JsonArray(Link("monster", 1)),
        ["evolves_from_species"] = null,
        ["names"] = new JsonArray(new JsonObject { ["name"] = "Charizard", ["language"] = Link("en", 9) }),
        ["flavor_text_entries"] = new JsonArray(new JsonObject { ["flavor_text"] = "Hot.", ["language"] = Link("en", 9), ["version"] = Link("red", 1) }),
        ["varieties"] = new JsonArray(new JsonObject { ["is_default"] = true, ["pokemon"] = Link("charizard", 6) }),
    };

    private static JsonObject PokemonJson() => new()
    {
        ["types"] = new JsonArray(new JsonObject { ["slot"] = 1, ["type"] = Link("fire", 10) }),
        ["stats"] = new JsonArray([.. StatNames.Select(name => new JsonObject { ["base_stat"] = 80, ["stat"] = Link(name, 1) })]),
        ["abilities"] = new JsonArray(
            new JsonObject { ["ability"] = Link("doom-shell", 2), ["is_hidden"] = true, ["slot"] = 3 },
            new JsonObject { ["ability"] = Link("lightning-rod", 1), ["is_hidden"] = false, ["slot"] = 1 }),
    };

    private static JsonObject Link(string name, int id) => new() { ["name"] = name, ["url"] = $"https://pokeapi.example/api/v2/x/{id}/" };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static void Refuses(string where, Action read) =>
        Assert.Contains(where, Assert.Throws<PokeApiException>(read).Message, StringComparison.Ordinal);
}
