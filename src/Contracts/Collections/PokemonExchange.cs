using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts.Collections;

/// <summary>How Pokémon are written down as text. Append only: the numbers are stored.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<SetFormat>))]
public enum SetFormat
{
    None = 0,

    /// <summary>Pokémon Showdown's text, a team or a box; lines in its packed form are read too.</summary>
    Showdown = 1,

    /// <summary>Pokémon Showdown's one-line form.</summary>
    Packed = 2,

    /// <summary>With a header row.</summary>
    Csv = 3,

    /// <summary>A list of objects with the members of <see cref="PokemonInput"/>.</summary>
    Json = 4,
}

[GenerateSerializer, Immutable, Alias("ptv.ImportPokemon")]
public sealed record ImportPokemon
{
    [Id(0)] public required CommandId CommandId { get; init; }

    [Id(1)] public required SetFormat Format { get; init; }

    /// <summary>At most 2 MB of UTF-8 and 1,000 Pokémon.</summary>
    [Id(2)] public required string Text { get; init; }

    /// <summary>Saves nothing, and answers what would be saved.</summary>
    [Id(3)] public bool DryRun { get; init; }

    /// <summary>Marks all of them, whatever the text says; null: as the text says, otherwise not for trade.</summary>
    [Id(4)] public bool? ForTrade { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.ImportOutcome")]
public sealed record ImportOutcome
{
    /// <summary>In the order of the text.</summary>
    [Id(0)] public required ValueList<ImportedRow> Rows { get; init; }

    /// <summary>How many more Pokémon the vault had room for before this import.</summary>
    [Id(1)] public required int Room { get; init; }

    /// <summary>What to undo; null where nothing was saved.</summary>
    [Id(2)] public Guid? ChangeId { get; init; }
}

/// <summary>One Pokémon of the text.</summary>
[GenerateSerializer, Immutable, Alias("ptv.ImportedRow")]
public sealed record ImportedRow
{
    /// <summary>0-based.</summary>
    [Id(0)] public required int Index { get; init; }

    /// <summary>1-based line of the text where it begins.</summary>
    [Id(1)] public required int Line { get; init; }

    /// <summary>What it is called in the text, cut short.</summary>
    [Id(2)] public required string Title { get; init; }

    [Id(3)] public required ImportVerdict Verdict { get; init; }

    /// <summary>Null where it is rejected. In a preview its id and place are those that it would have, sent under the same key and at once.</summary>
    [Id(4)] public PokemonView? Pokemon { get; init; }

    /// <summary>Why it is rejected.</summary>
    [Id(5)] public ValueList<FieldProblem> Problems { get; init; } = [];

    /// <summary>What of the text was not used, and what was guessed.</summary>
    [Id(6)] public ValueList<LineNote> Notes { get; init; } = [];
}

[JsonConverter(typeof(SnakeCaseEnumConverter<ImportVerdict>))]
public enum ImportVerdict
{
    None = 0,
    Saved = 1,
    WouldSave = 2,
    Rejected = 3,
}

/// <summary>A line, column or member of an imported text that was not used, or was guessed.</summary>
[GenerateSerializer, Immutable, Alias("ptv.LineNote")]
public sealed record LineNote
{
    /// <summary>1-based.</summary>
    [Id(0)] public required int Line { get; init; }

    /// <summary>What stands there, cut short.</summary>
    [Id(1)] public required string Text { get; init; }

    [Id(2)] public required string Reason { get; init; }
}

/// <summary>Which of the own Pokémon to write down.</summary>
[GenerateSerializer, Immutable, Alias("ptv.ExportPokemon")]
public sealed record ExportPokemon
{
    /// <summary>Its paging means nothing here.</summary>
    [Id(0)] public required PokemonQuery Filter { get; init; }

    /// <summary>These alone, as far as the filter finds them; null for all.</summary>
    [Id(1)] public ValueList<PokemonId>? Ids { get; init; }

    [Id(2)] public required SetFormat Format { get; init; }
}

[GenerateSerializer, Immutable, Alias("ptv.ExportedText")]
public sealed record ExportedText
{
    [Id(0)] public required SetFormat Format { get; init; }

    [Id(1)] public required string Text { get; init; }
}
