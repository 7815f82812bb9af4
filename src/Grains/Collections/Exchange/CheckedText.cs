using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Exchange;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A text, read and checked; what it comes to in a vault is for <see cref="ImportRules"/>.</summary>
public sealed record CheckedText
{
    /// <summary>Why the text as a whole can't be read.</summary>
    public string? Fault { get; private init; }

    public bool TooMany { get; private init; }

    public IReadOnlyList<CheckedRow> Rows { get; private init; } = [];

    public static CheckedText Of(ImportPokemon command, SetTexts texts, IPokemonCheck check, int rowsMax)
    {
        var read = texts.Read(command.Format, command.Text, rowsMax);
        if (read.TooMany) return new CheckedText { TooMany = true };
        if (read.Fault is not null || read.Sets.Count == 0) return new CheckedText { Fault = read.Fault ?? "holds no Pokémon" };
        return new CheckedText { Rows = [.. read.Sets.Select(set => new CheckedRow(set, check.Check(Marked(set.Input, command))))] };
    }

    private static PokemonInput Marked(PokemonInput input, ImportPokemon command) => input with { ForTrade = command.ForTrade ?? input.ForTrade };
}

public sealed record CheckedRow(WrittenSet Set, CheckedPokemon Checked)
{
    public bool IsGood => Set.Problems.Count == 0 && Checked.Problems.Count == 0;

    /// <summary>What is no value at all is not complained of as missing too.</summary>
    public ValueList<FieldProblem> Problems =>
        [.. Set.Problems, .. Checked.Problems.Where(problem => !Set.Problems.Any(other => other.Field == problem.Field))];
}
