namespace PokeTradeVault.Catalog.LegalityRules.Sources;

/// <param name="Level">0 for all ways but by level, and for what is learnt in evolving.</param>
internal readonly record struct LearnSource(LearnWay Way, GamePool Pool, byte Level);
