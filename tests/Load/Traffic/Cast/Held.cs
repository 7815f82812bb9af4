namespace PokeTradeVault.Load.Traffic.Cast;

/// <summary>A Pokémon as its owner's client knows it: <see cref="Version"/> as last seen.</summary>
internal sealed record Held(Guid Id, int Version, bool ForTrade);
