using System.Text.Json.Serialization;

namespace PokeTradeVault.Catalog.Snapshots;

/// <summary>The committed snapshot, row by row as its generator writes it; members that say nothing are left out there, and null here.</summary>
internal sealed record SnapshotFile
{
    public required SnapshotSource Source { get; init; }

    public required SpeciesRow[] Species { get; init; }

    public required MoveRow[] Moves { get; init; }

    public required NamedRow[] Abilities { get; init; }

    public required ItemRow[] Items { get; init; }

    public required NatureRow[] Natures { get; init; }

    public required NamedRow[] Types { get; init; }
}

/// <summary>Where the snapshot comes from: package versions, and hashes that tie the file to its generator and to its own content.</summary>
internal sealed record SnapshotSource
{
    public required Dictionary<string, string> Packages { get; init; }

    public required string GeneratorSha256 { get; init; }

    public required string SectionsSha256 { get; init; }
}

internal sealed record SpeciesRow
{
    public required string Name { get; init; }

    public required int Num { get; init; }

    public required int Gen { get; init; }

    public required string[] Types { get; init; }

    /// <summary>HP, Attack, Defense, Special Attack, Special Defense, Speed.</summary>
    public required int[] Stats { get; init; }

    /// <summary>By slot: 0, 1, H (hidden), S (special).</summary>
    public required Dictionary<string, string> Abilities { get; init; }

    /// <summary>Abilities that it had once, and the last generation in which it did.</summary>
    public Dictionary<string, int>? PastAbilities { get; init; }

    /// <summary>M, F or N where there is but one.</summary>
    public string? Gender { get; init; }

    /// <summary>Share of males, where it is not a half.</summary>
    public double? Male { get; init; }

    public string? Base { get; init; }

    public string? Form { get; init; }

    /// <summary>What the base form itself is called: Wormadam's is Plant.</summary>
    public string? BaseForm { get; init; }

    public bool Cosmetic { get; init; }

    public string? ChangesFrom { get; init; }

    /// <summary>mega, gmax, fused or battle: forms that no box can hold.</summary>
    public string? Kind { get; init; }

    /// <summary>Not in the games of the latest generation.</summary>
    public bool Past { get; init; }

    public string? Tera { get; init; }

    public string[]? NeedsItem { get; init; }

    public string? Prevo { get; init; }

    public int? EvoLevel { get; init; }

    public string? EvoType { get; init; }

    public string? EvoItem { get; init; }

    public string? EvoMove { get; init; }

    public string? EvoRegion { get; init; }

    public string? EvoCondition { get; init; }

    public required string[] EggGroups { get; init; }
}

internal sealed record MoveRow
{
    public required string Name { get; init; }

    public required int Gen { get; init; }

    public required string Type { get; init; }

    public required string Category { get; init; }

    public int Power { get; init; }

    /// <summary>Null where it can't miss.</summary>
    public int? Accuracy { get; init; }

    public int Pp { get; init; }

    /// <summary>z or max: a move of the moment, in no move slot.</summary>
    public string? Kind { get; init; }

    /// <summary>The move that it really is: Hidden Power for Hidden Power Fire.</summary>
    public string? Same { get; init; }
}

internal sealed record NamedRow
{
    public required string Name { get; init; }

    public int Gen { get; init; }
}

internal sealed record ItemRow
{
    public required string Name { get; init; }

    public int Gen { get; init; }

    public bool Ball { get; init; }
}

internal sealed record NatureRow
{
    public required string Name { get; init; }

    public string? Plus { get; init; }

    public string? Minus { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SnapshotFile))]
[JsonSerializable(typeof(SnapshotSource))]
[JsonSerializable(typeof(UnicodeFile))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
