namespace PokeTradeVault.Integration.Catalog;

/// <summary>A species as PokeAPI writes it, with more members than anybody reads.</summary>
public sealed record PokeSpecies(int Number, string English, string German, string Japanese)
{
    /// <summary>Number of the earlier stage.</summary>
    public int? EvolvesFrom { get; init; }

    public string Slug => English.ToLowerInvariant();

    public object Species() => new
    {
        id = Number,
        name = Slug,
        order = Number,
        gender_rate = 1,
        capture_rate = 45,
        is_baby = false,
        generation = Link("generation-ix", "generation", 9),
        egg_groups = new[] { Link("monster", "egg-group", 1), Link("humanshape", "egg-group", 8) },
        evolves_from_species = EvolvesFrom is { } earlier ? Link("an-earlier-one", "pokemon-species", earlier) : null,
        names = new[] { Name("en", English), Name("de", German), Name("ja-Hrkt", Japanese), Name("ja", Japanese) },
        flavor_text_entries = new[]
        {
            Flavor("en", "red", $"{English} spits\nfire that\fis hot."),
            Flavor("de", "x", $"{German} speit Feu\u00AD\ner."),
        },
        varieties = new[]
        {
            new { is_default = true, pokemon = Link(Slug, "pokemon", Number) },
            new { is_default = false, pokemon = Link($"{Slug}-mega", "pokemon", 10_000 + Number) },
        },
    };

    public object Pokemon() => new
    {
        id = Number,
        name = Slug,
        height = 17,
        types = new[] { new { slot = 1, type = Link("fire", "type", 10) }, new { slot = 2, type = Link("flying", "type", 3) } },
        stats = new[] { Stat("hp", 78), Stat("attack", 84), Stat("defense", 78), Stat("special-attack", 109), Stat("special-defense", 85), Stat("speed", 100) },
        abilities = new[]
        {
            new { ability = Link("blaze", "ability", 66), is_hidden = false, slot = 1 },
            new { ability = Link("doom-shell", "ability", 999), is_hidden = true, slot = 3 },
        },
    };

    public static object Link(string name, string kind, int id) => new { name, url = $"https://pokeapi.example/api/v2/{kind}/{id}/" };

    private static object Name(string language, string name) => new { language = Link(language, "language", 1), name };

    private static object Flavor(string language, string version, string text) =>
        new { flavor_text = text, language = Link(language, "language", 1), version = Link(version, "version", 1) };

    private static object Stat(string name, int value) => new { base_stat = value, effort = 0, stat = Link(name, "stat", 1) };
}
