using PokeTradeVault.Contracts;

namespace PokeTradeVault.Catalog.Checks;

/// <summary>At most four moves that exist and take a slot, no two alike. Whether the species learns them is the legality's question.</summary>
internal static class MovesRule
{
    private const int MovesMax = 4;

    public static ValueList<string> Read(ProblemList problems, GameCatalog catalog, ValueList<string>? input)
    {
        var texts = input ?? [];
        if (texts.Count > MovesMax)
        {
            problems.Add("moves", $"must be at most {MovesMax}");
            return [];
        }

        var moves = new List<Move>(MovesMax);
        for (var i = 0; i < texts.Count; i++)
            ReadOne(problems, catalog, $"moves[{i}]", texts[i], moves);
        return moves.Select(move => move.Name).ToValueList();
    }

    private static void ReadOne(ProblemList problems, GameCatalog catalog, string field, string? text, List<Move> moves)
    {
        if (string.IsNullOrWhiteSpace(text))
            problems.Add(field, "is empty");
        else if (NameRule.Optional(problems, catalog.Moves, field, "move", text) is not { } move)
            return;
        else if (move.Kind is not MoveKind.Learnt)
            problems.Add(field, $"{move.Name} is a {(move.Kind is MoveKind.Z ? "Z-Move" : "Max Move")}, which takes none of the four slots");
        else if (moves.Any(other => other.ListedAs == move.ListedAs))
            problems.Add(field, $"{move.ListedAs} is there already");
        else
            moves.Add(move);
    }
}
