namespace PokeTradeVault.Catalog.LegalityRules.Sources;

/// <summary>Games that share their learnsets. Numbered as bits of a <see cref="PoolSet"/>.</summary>
internal enum GamePool
{
    None = 0,
    Generation1 = 1,
    Generation2 = 2,
    Generation3 = 3,
    Generation4 = 4,
    Generation5 = 5,
    Generation6 = 6,
    Generation7 = 7,

    /// <summary>Sword and Shield.</summary>
    Generation8 = 8,

    /// <summary>Scarlet and Violet.</summary>
    Generation9 = 9,
    LetsGo = 10,
    BrilliantDiamond = 11,
    LegendsArceus = 12,
    LegendsZA = 13,

    /// <summary>Pokémon GO: Pokémon come from it, moves do not.</summary>
    Go = 14,
}

/// <summary>Some of the pools.</summary>
internal readonly record struct PoolSet(ushort Bits)
{
    public static PoolSet All { get; } = new(ushort.MaxValue);

    public static PoolSet Of(params ReadOnlySpan<GamePool> pools)
    {
        var bits = 0;
        foreach (var pool in pools) bits |= 1 << (int)pool;
        return new((ushort)bits);
    }

    public bool Has(GamePool pool) => (Bits & (1 << (int)pool)) != 0;

    public bool Meets(PoolSet other) => (Bits & other.Bits) != 0;

    public PoolSet With(GamePool pool) => new((ushort)(Bits | (1 << (int)pool)));

    public PoolSet With(PoolSet other) => new((ushort)(Bits | other.Bits));
}
