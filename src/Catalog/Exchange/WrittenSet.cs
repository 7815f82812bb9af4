using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange;

/// <summary>One Pokémon as a text has it, not yet checked.</summary>
public sealed record WrittenSet
{
    /// <summary>1-based line where it begins.</summary>
    public required int Line { get; init; }

    /// <summary>What it is called there, cut short.</summary>
    public required string Title { get; init; }

    public required PokemonInput Input { get; init; }

    /// <summary>Values that are none: a level that is no number. Their members are missing in <see cref="Input"/>.</summary>
    public ValueList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What was not used, and what was guessed.</summary>
    public ValueList<LineNote> Notes { get; init; } = [];
}

/// <summary>What a text holds.</summary>
public sealed record WrittenSets
{
    public ValueList<WrittenSet> Sets { get; init; } = [];

    /// <summary>Why the text as a whole can't be read; then there are no sets.</summary>
    public string? Fault { get; init; }

    /// <summary>Reading stopped at one more than the most.</summary>
    public bool TooMany { get; init; }

    internal static WrittenSets Unreadable(string fault) => new() { Fault = fault };
}
