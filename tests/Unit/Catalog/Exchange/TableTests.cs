using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Exchange;
using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Exchange.Reading;

namespace PokeTradeVault.Unit.Catalog.Exchange;

/// <summary>CSV and JSON.</summary>
[Trait("Rule", "C-NOTES")]
public sealed class TableTests
{
    [Theory]
    [InlineData(",", "\n")]
    [InlineData(";", "\r\n")]
    [InlineData("\t", "\r")]
    public void CSV_is_read_with_the_usual_separators_and_line_ends(string separator, string end)
    {
        var text = "\uFEFF" + string.Join(end, "Species,LEVEL,move 1,ivs.hp,Shiny", "Pikachu,5,Surf,0,yes", ",,,,", "\"Mew\",7,,,", "").Replace(",", separator, StringComparison.Ordinal);
        var read = Read(SetFormat.Csv, text);

        Assert.Equal(
            [
                new PokemonInput { Species = "Pikachu", Level = 5, Moves = ["Surf"], Ivs = new StatsInput { Hp = 0 }, Shiny = true },
                new PokemonInput { Species = "Mew", Level = 7 },
            ],
            read.Sets.Select(set => set.Input));
        Assert.Equal([2, 4], read.Sets.Select(set => set.Line));
    }

    [Fact]
    public void Columns_that_say_nothing_here_are_noted_once_and_cells_without_a_column_where_they_stand()
    {
        var read = Read(SetFormat.Csv, "species,level,colour,level\nMew,5,pink,6\nMew,5,pink,6,extra\n");

        Assert.Equal(["1: colour: names no field: this column is not used", "1: level: is there twice: the first column counts"], NotesOf(read.Sets[0]));
        Assert.Equal(["3: extra: stands in a column without a name: not used"], NotesOf(read.Sets[1]));
        Assert.Equal([5, 5], read.Sets.Select(set => set.Input.Level!.Value));
    }

    [Theory]
    [InlineData("species,level\nMew,ten", "level: must be a whole number")]
    [InlineData("species,level,shiny\nMew,1,maybe", "shiny: must be yes or no")]
    [InlineData("species,level,evs.spe\nMew,1,253", "evs.spe: must be 0 to 252")]
    [InlineData("species\nMew", "level: is required")]
    [InlineData("species,level\n,5", "species: is required")]
    public void A_wrong_cell_is_a_problem_of_its_field(string text, string problem) =>
        Assert.Contains(problem, ProblemsOf(One(text, SetFormat.Csv)));

    [Fact]
    public void No_cell_is_a_formula_to_a_spreadsheet()
    {
        var text = new SetTexts(GameCatalog.Instance).Write(SetFormat.Csv, [new PokemonInput { Species = "Mew", Nickname = "=1+1", Ot = "@x", Notes = "-1\n'=2" }]);

        Assert.Contains("Mew,'=1+1,", text, StringComparison.Ordinal);
        Assert.Contains(",'@x,", text, StringComparison.Ordinal);
        var set = One(text, SetFormat.Csv);
        Assert.Equal(("=1+1", "@x", "-1\n'=2"), (set.Input.Nickname, set.Input.Ot, set.Input.Notes));
    }

    [Fact]
    public void The_header_row_is_the_one_that_is_documented()
    {
        var header = new SetTexts(GameCatalog.Instance).Write(SetFormat.Csv, []).TrimEnd();

        Assert.Contains($"`{header}`", File.ReadAllText(Path.Combine(Architecture.Repository.Root, "docs", "api.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is not valid JSON: line 1")]
    [InlineData("7", "must be a list of Pokémon")]
    [InlineData("[{\"species\":\"Mew\"},\n\n{", "is not valid JSON: line 3")]
    [InlineData("[] []", "is not valid JSON: line 1")]
    public void JSON_that_is_none_is_refused_whole(string text, string fault) => Assert.Equal(fault, Read(SetFormat.Json, text).Fault);

    [Theory]
    [InlineData("", "the first line must name the columns, species among them")]
    [InlineData("Mew,5", "the first line must name the columns, species among them")]
    public void CSV_without_a_header_is_refused_whole(string text, string fault) => Assert.Equal(fault, Read(SetFormat.Csv, text).Fault);

    [Theory]
    [InlineData("""{"species":"Mew","level":"5"}""", "level: must be a whole number")]
    [InlineData("""{"species":"Mew","level":5.5}""", "level: must be a whole number")]
    [InlineData("""{"species":7,"level":5}""", "species: must be text")]
    [InlineData("""{"species":"\ud800","level":5}""", "species: must be text")]
    [InlineData("""{"species":"Mew","level":5,"shiny":"yes"}""", "shiny: must be true or false")]
    [InlineData("""{"species":"Mew","level":5,"ivs":7}""", "ivs: must be an object with hp, atk, def, spa, spd, spe")]
    [InlineData("""{"species":"Mew","level":5,"ivs":{"hp":true}}""", "ivs.hp: must be a whole number")]
    [InlineData("""{"species":"Mew","level":5,"moves":"Surf"}""", "moves: must be a list of at most 100 texts")]
    [InlineData("""{"species":"Mew","level":5,"moves":["Surf",7]}""", "moves[1]: must be text")]
    [InlineData("7", "species: must be an object with the members of a Pokémon")]
    public void A_wrong_member_is_a_problem_of_its_field(string set, string problem)
    {
        var read = Read(SetFormat.Json, $"[\n{set},\n{{\"species\":\"Eevee\",\"level\":5}}]");

        Assert.Equal(problem, ProblemsOf(read.Sets[0])[0]);
        Assert.Empty(ProblemsOf(read.Sets[1]));
        Assert.Equal([2, 3], read.Sets.Select(each => each.Line));
    }

    [Fact]
    public void Members_that_say_nothing_here_are_noted()
    {
        var set = One("""{"species":"Mew","level":5,"id":"x","ivs":{"hp":null,"spc":3,"atk":1,"atk":2},"level":6,"item":null}""", SetFormat.Json);

        Assert.Equal(
            ["1: id: is nothing that can be written of a Pokémon: not used", "1: ivs.spc: names no stat: not used", "1: ivs.atk: is there twice: the first counts", "1: level: is there twice: the last counts"],
            NotesOf(set));
        Assert.Equal(new PokemonInput { Species = "Mew", Level = 6, Ivs = new StatsInput { Atk = 1 } }, set.Input);
    }
}
