using PokeTradeVault.Contracts.Collections;
using static PokeTradeVault.Unit.Catalog.Exchange.Reading;

namespace PokeTradeVault.Unit.Catalog.Exchange;

[Trait("Rule", "C-NOTES")]
public sealed class ShowdownTextTests
{
    private const string Full =
        "\uFEFF=== [gen9] Untitled ===\r\n\r\nSparky (Pikachu) (F) @ Light Ball  \r\nAbility: Lightning Rod  \r\nLevel: 50  \r\nShiny: Yes  \r\n"
        + "Happiness: 160  \r\nPokeball: Luxury Ball  \r\nGigantamax: Yes  \r\nDynamax Level: 7  \r\nTera Type: Flying  \r\n"
        + "OT: Red: 1\r\nOT ID: 12345\r\nOrigin: Sword\r\nLanguage: German\r\n"
        + "EVs: 4 HP / 252 SpA / 252 Spe  \r\nTimid Nature  \r\nIVs: 0 Atk  \r\n- Thunderbolt  \r\n- Surf\r\n~ Fake Out\r\n• Nuzzle  \r\n\r\n\r\n";

    [Fact]
    public void Every_line_of_a_set_is_read()
    {
        var set = One(Full);

        Assert.Equal(
            new PokemonInput
            {
                Species = "Pikachu",
                Nickname = "Sparky",
                Gender = "female",
                Item = "Light Ball",
                Ability = "Lightning Rod",
                Level = 50,
                Shiny = true,
                Happiness = 160,
                Ball = "Luxury Ball",
                Gigantamax = true,
                DynamaxLevel = 7,
                TeraType = "Flying",
                Ot = "Red: 1",
                OtId = 12345,
                OriginGame = "Sword",
                Language = "German",
                Evs = new StatsInput { Hp = 4, Spa = 252, Spe = 252 },
                Nature = "Timid",
                Ivs = new StatsInput { Atk = 0 },
                Moves = ["Thunderbolt", "Surf", "Fake Out", "Nuzzle"],
            },
            set.Input);
        Assert.Equal(["1: === [gen9] Untitled ===: the title of a team or a box: not kept"], NotesOf(set));
        Assert.Equal((3, "Sparky"), (set.Line, set.Title));
        Assert.Empty(ProblemsOf(set));
    }

    [Theory]
    [InlineData("EVs: 252 HP/4 Def", 252, 4)]
    [InlineData("EVs: 252HP/4Def", 252, 4)]
    [InlineData("EVs: 252 HP, 4 Def", 252, 4)]
    [InlineData("evs : HP: 252 / Def: 4", 252, 4)]
    [InlineData("EVs：\u00a0252\u00a0HP　／　4 Def", 252, 4)]
    [InlineData("EVs: 252+ HP / 4 Defense / ", 252, 4)]
    [InlineData("EVs: 999 HP / -4 Def", 999, -4)]
    [InlineData("EVs: 99999999999999999999 HP / 4 Def", int.MaxValue, 4)]
    public void EVs_are_read_with_spaces_and_without(string line, int hp, int def)
    {
        var set = One($"Mew\n{line}");

        Assert.Equal(new StatsInput { Hp = hp, Def = def }, set.Input.Evs);
        Assert.Empty(set.Notes);
    }

    /// <summary>Each line stands second in a set of Mew, and none other is wrong with it.</summary>
    [Theory]
    [InlineData("Level: 0", "level: must be 1 to 100")]
    [InlineData("Level: ten", "level: must be a whole number")]
    [InlineData("Shiny: Perhaps", "shiny: must be yes or no")]
    [InlineData("Gigantamax: Yes", "gigantamax: Mew has no Gigantamax form")]
    [InlineData("EVs: 999 HP", "evs.hp: must be 0 to 252;evs: add up to 999, which is more than 510")]
    [InlineData("EVs: 1.5 HP", "evs.hp: must be a whole number")]
    [InlineData("IVs: 32 Spe", "ivs.spe: must be 0 to 31")]
    [InlineData("Ability: Synchronise", "ability: no ability is called \"Synchronise\": did you mean Synchronize?")]
    [InlineData("Jolyl Nature", "nature: no nature is called \"Jolyl\": did you mean Jolly?")]
    [InlineData("- Serf", "moves[0]: no move is called \"Serf\": did you mean Surf?")]
    [InlineData("- Surf\n- Surf", "moves[1]: Surf is there already")]
    [InlineData("- Surf\n- Cut\n- Fly\n- Dig\n- Dive", "moves: must be at most 4")]
    [InlineData("- Surf\n- Cut\n- Fly\n- Dig\n- Dive\n- Waterfall", "moves: must be at most 4")]
    [InlineData("Tera Type: Watter", "teraType: no type is called \"Watter\": did you mean Water?")]
    [InlineData("Happiness: 256", "happiness: must be 0 to 255")]
    [InlineData("Dynamax Level: 11", "dynamaxLevel: must be 0 to 10")]
    public void A_wrong_value_is_a_problem_of_its_field(string lines, string problems) =>
        Assert.Equal(problems.Split(';'), ProblemsOf(One($"Mew\n{lines}")));

    [Theory]
    [InlineData("Met Location: Faraway Island", "is no line of a set: not used")]
    [InlineData("Ability:", "says nothing: not used")]
    [InlineData("-", "an empty move: not used")]
    [InlineData("- Surf / Cut", "names several moves: the first is taken")]
    [InlineData("Hidden Power: Ice", "is the type of a Hidden Power that is not among the moves: not used")]
    public void What_is_not_used_or_guessed_is_noted(string line, string reason)
    {
        var set = One($"Mew\n{line}");

        Assert.Equal([line.StartsWith("Hidden", StringComparison.Ordinal) ? $"2: Ice: {reason}" : $"2: {line}: {reason}"], NotesOf(set));
        Assert.Empty(ProblemsOf(set));
    }

    [Fact]
    public void Spaces_and_marks_of_web_pages_and_wide_ones_are_read_too()
    {
        var set = One("Mew\nTimid\u00a0Nature\nAbility：　Synchronize\n－ Surf\n–\u00a0Cut");

        Assert.Equal(("Timid", "Synchronize"), (set.Input.Nature, set.Input.Ability));
        Assert.Equal(["Surf", "Cut"], set.Input.Moves!.Value);
        Assert.Empty(set.Notes);
    }

    [Fact]
    public void What_a_stats_line_has_that_is_no_stat_is_noted_and_the_last_of_two_counts()
    {
        var set = One("Mew\nEVs: 4 HP / 252 Spc / 8 HP\nEVs: 12 Atk");

        Assert.Equal(new StatsInput { Atk = 12 }, set.Input.Evs);
        Assert.Equal(
            ["2: 252 Spc: names no stat (HP, Atk, Def, SpA, SpD, Spe): not used", "2: 8 HP: HP is there twice: the last counts", "3: EVs: 12 Atk: was said before: what stands here counts"],
            NotesOf(set));
    }

    [Fact]
    public void Blank_lines_in_a_set_and_none_between_two_are_seen_through_and_noted()
    {
        var read = Read(SetFormat.Showdown, "Mew\n\nAbility: Synchronize\n\n- Surf\nEevee @ Eviolite\n- Tackle");

        Assert.Equal(["Mew", "Eevee"], read.Sets.Select(set => set.Input.Species));
        Assert.Equal(["Surf"], read.Sets[0].Input.Moves!.Value);
        Assert.Equal(
            ["3: Ability: Synchronize: stands behind a blank line: read as part of the Pokémon above", "5: - Surf: stands behind a blank line: read as part of the Pokémon above"],
            NotesOf(read.Sets[0]));
        Assert.Equal(["6: Eevee @ Eviolite: has no blank line before it: read as a new Pokémon"], NotesOf(read.Sets[1]));
    }

    [Fact]
    public void Titles_are_noted_on_the_Pokemon_behind_them_and_the_last_on_the_one_before()
    {
        var read = Read(SetFormat.Showdown, "Mew\n\n=== a ===\n\n=== b ===\nEevee\n=== c ===");

        Assert.Equal([0, 3], read.Sets.Select(set => set.Notes.Count));
        Assert.Equal([3, 5, 7], read.Sets[1].Notes.Select(note => note.Line));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_every_way(string end) =>
        Assert.Equal([1, 4], Read(SetFormat.Showdown, string.Join(end, "Mew", "- Surf", "", "Eevee", "")).Sets.Select(set => set.Line));

    [Fact]
    public void Reading_stops_at_one_more_than_the_most()
    {
        var text = string.Join("\n\n", Enumerable.Repeat("Mew", 4));

        Assert.Equal((4, false), (Read(SetFormat.Showdown, text, setsMax: 4).Sets.Count, Read(SetFormat.Showdown, text, setsMax: 4).TooMany));
        Assert.True(Read(SetFormat.Showdown, text, setsMax: 3).TooMany);
    }

    [Fact]
    public void A_text_of_garbage_has_no_more_notes_than_its_bounds_and_the_rest_is_counted()
    {
        var set = One("Mew\n" + string.Concat(Enumerable.Repeat("?\n", 100_000)));

        Assert.Equal(101, set.Notes.Count);
        Assert.Equal((102, "is no line of a set: not used; so it goes on, 99899 more from here"), (set.Notes[100].Line, set.Notes[100].Reason));
    }

    [Fact]
    public void A_note_shows_a_line_cut_short_and_without_what_could_break_one()
    {
        var set = One("Mew\n? \u0007\u202e" + new string('x', 200));

        Assert.Equal("? \ufffd\ufffd" + new string('x', 96) + "…", Assert.Single(set.Notes).Text);
    }
}
