namespace PokeTradeVault.Catalog;

/// <summary>What a species is called in a language.</summary>
/// <param name="Language">BCP 47, in lower case, such as <c>de</c>, <c>ja-hrkt</c> or <c>zh-hans</c>; <c>roomaji</c> for Japanese in Latin letters.</param>
public sealed record SpeciesName(string Language, string Name);

/// <summary>What a game's Pokédex says of a species.</summary>
/// <param name="Language">As in <see cref="SpeciesName"/>.</param>
/// <param name="Version">The game, such as <c>red</c> or <c>omega-ruby</c>.</param>
/// <param name="Text">One line.</param>
public sealed record FlavourText(string Language, string Version, string Text);
