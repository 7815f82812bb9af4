using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Bounds of a vault, and how soon its memory is compared with its rows.</summary>
public sealed record CollectionOptions
{
    /// <summary>The most live Pokémon in one vault, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int VaultLimit { get; init; } = 1_000;

    /// <summary>The most Pokémon in one import, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int ImportRowsMax { get; init; } = 1_000;

    /// <summary>The most boxes that an owner may add, 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int BoxesMax { get; init; } = 100;

    /// <summary>How long after an unlocking is begun it takes effect; 0 to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan UnlockDelay { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How long a deleted Pokémon stays in the trash; 1 to 365 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan TrashLifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long an owner's changes are kept, and can be undone; 1 to 3,650 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan ChangeLifetime { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long a Pokémon or a place is kept for a trade that is about to write; 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ReservationLifetime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a vault in use compares its sequence and its locks with the rows; 1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CompareEvery { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A read after so long without a comparison makes one first; 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan QuietMax { get; init; } = TimeSpan.FromSeconds(6);
}

[OptionsValidator]
internal sealed partial class CollectionOptionsValidator : IValidateOptions<CollectionOptions>;
