using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Catalog;

/// <summary>How a Pokémon comes by a move.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<LearnWay>))]
public enum LearnWay
{
    None = 0,
    LevelUp = 1,

    /// <summary>TM, HM or TR.</summary>
    Machine = 2,
    Tutor = 3,

    /// <summary>Hatched with it; from generation 8 on also passed on later.</summary>
    Egg = 4,

    /// <summary>Given with it: distributions, gifts, in-game trades, encounters with a set of moves of their own.</summary>
    Event = 5,

    /// <summary>Brought along from the Virtual Console (generation 7) or from Let's Go (generation 8).</summary>
    Transfer = 6,

    /// <summary>Caught in the Dream World of generation 5.</summary>
    DreamWorld = 7,

    /// <summary>Comes with a form.</summary>
    Form = 8,

    /// <summary>Smeargle's own way to all moves.</summary>
    Sketch = 9,
}
