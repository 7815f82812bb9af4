namespace PokeTradeVault.Browser.Fixtures;

/// <summary>A Pokémon for trade that a test takes as given.</summary>
public sealed record Belonging(string Species)
{
    public string Ability { get; init; } = "Static";

    public int Level { get; init; } = 50;

    public bool Shiny { get; init; }

    public string? Nickname { get; init; }

    public IReadOnlyList<string> Moves { get; init; } = [];
}
