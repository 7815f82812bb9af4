namespace PokeTradeVault.Catalog.LegalityRules.Sources;

/// <summary>What each pool is called, and where a Pokémon can go from it.</summary>
internal static class GamePools
{
    /// <summary>Joined by HOME, which takes a Pokémon to any of them that has its species, and back again.</summary>
    private static readonly PoolSet Home =
        PoolSet.Of(GamePool.Generation8, GamePool.BrilliantDiamond, GamePool.LegendsArceus, GamePool.Generation9, GamePool.LegendsZA);

    /// <summary>Where a species' own ability can be changed for its hidden one.</summary>
    public static PoolSet WithAbilityPatch { get; } = PoolSet.Of(GamePool.Generation8, GamePool.BrilliantDiamond, GamePool.Generation9);

    /// <summary>Where a mint changes the nature that is shown.</summary>
    public static PoolSet WithMints => Home;

    /// <summary>
    /// Pal Park, the transfers of generations 5 and 6 and Bank lead one way; generations 1 and 2 trade with each other and,
    /// from the Virtual Console, skip to 7. Let's Go is entered from GO alone and left for HOME; what was in Legends: Z-A stays.
    /// </summary>
    public static PoolSet ReachableFrom(GamePool origin) => origin switch
    {
        GamePool.Generation1 or GamePool.Generation2 => Home.With(PoolSet.Of(GamePool.Generation1, GamePool.Generation2, GamePool.Generation7)),
        >= GamePool.Generation3 and <= GamePool.Generation7 => From(origin).With(Home),
        GamePool.LetsGo or GamePool.Go => Home.With(GamePool.LetsGo).With(GamePool.Go),
        GamePool.Generation8 or GamePool.Generation9 or GamePool.BrilliantDiamond or GamePool.LegendsArceus => Home,
        GamePool.LegendsZA => PoolSet.Of(GamePool.LegendsZA),
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "is no pool that a Pokémon comes from"),
    };

    public static GamePool Of(OriginGame game) => game.Name switch
    {
        "Let's Go Pikachu" or "Let's Go Eevee" => GamePool.LetsGo,
        "Brilliant Diamond" or "Shining Pearl" => GamePool.BrilliantDiamond,
        "Legends: Arceus" => GamePool.LegendsArceus,
        "Legends: Z-A" => GamePool.LegendsZA,
        "GO" => GamePool.Go,
        _ => (GamePool)game.Generation,
    };

    public static GamePool Of(char code) => code switch
    {
        >= '1' and <= '9' => (GamePool)(code - '0'),
        'g' => GamePool.LetsGo,
        'b' => GamePool.BrilliantDiamond,
        'a' => GamePool.LegendsArceus,
        'z' => GamePool.LegendsZA,
        _ => throw new InvalidOperationException($"The learnsets name a pool '{code}', which has no meaning here."),
    };

    public static int GenerationOf(GamePool pool) => pool switch
    {
        GamePool.LetsGo => 7,
        GamePool.BrilliantDiamond or GamePool.LegendsArceus or GamePool.Go => 8,
        GamePool.LegendsZA => 9,
        _ => (int)pool,
    };

    /// <summary>Null for the main games of a generation.</summary>
    public static string? GamesOf(GamePool pool) => pool switch
    {
        GamePool.LetsGo => "Let's Go",
        GamePool.BrilliantDiamond => "Brilliant Diamond and Shining Pearl",
        GamePool.LegendsArceus => "Legends: Arceus",
        GamePool.LegendsZA => "Legends: Z-A",
        GamePool.Go => "GO",
        _ => null,
    };

    public static string TitleOf(GamePool pool) => GamesOf(pool) ?? $"generation {GenerationOf(pool)}";

    private static PoolSet From(GamePool first)
    {
        var pools = default(PoolSet);
        for (var pool = first; pool <= GamePool.Generation7; pool++) pools = pools.With(pool);
        return pools;
    }
}
