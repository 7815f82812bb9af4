namespace PokeTradeVault.Catalog;

/// <summary>Games and languages, which the species data does not know.</summary>
internal static class Origins
{
    public static IReadOnlyList<OriginGame> Games { get; } =
    [
        .. Of(1, "Red", "Green", "Blue", "Yellow"),
        .. Of(2, "Gold", "Silver", "Crystal"),
        .. Of(3, "Ruby", "Sapphire", "Emerald", "FireRed", "LeafGreen", "Colosseum", "XD"),
        .. Of(4, "Diamond", "Pearl", "Platinum", "HeartGold", "SoulSilver"),
        .. Of(5, "Black", "White", "Black 2", "White 2"),
        .. Of(6, "X", "Y", "Omega Ruby", "Alpha Sapphire"),
        .. Of(7, "Sun", "Moon", "Ultra Sun", "Ultra Moon", "Let's Go Pikachu", "Let's Go Eevee"),
        .. Of(8, "GO", "Sword", "Shield", "Brilliant Diamond", "Shining Pearl", "Legends: Arceus"),
        .. Of(9, "Scarlet", "Violet", "Legends: Z-A"),
    ];

    public static IReadOnlyList<GameLanguage> Languages { get; } =
    [
        new("ENG", "English", "en"),
        new("JPN", "Japanese", "ja"),
        new("FRE", "French", "fr"),
        new("ITA", "Italian", "it"),
        new("GER", "German", "de"),
        new("SPA", "Spanish", "es"),
        new("KOR", "Korean", "ko"),
        new("CHS", "Chinese (Simplified)", "zh-Hans"),
        new("CHT", "Chinese (Traditional)", "zh-Hant"),
    ];

    /// <summary>Titles are often written out in full.</summary>
    public static IEnumerable<string> OtherNames(OriginGame game) => [$"Pokémon {game.Name}", $"Pokémon: {game.Name} Version"];

    public static IEnumerable<string> OtherNames(GameLanguage language) => [language.Name, language.Tag];

    private static IEnumerable<OriginGame> Of(int generation, params IEnumerable<string> names) =>
        names.Select(name => new OriginGame(name, generation));
}
