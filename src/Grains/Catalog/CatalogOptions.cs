using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Grains.Catalog;

/// <summary>When the catalog is refreshed, and when hosts look for what that has brought; section <c>Catalog</c> of the configuration.</summary>
public sealed class CatalogOptions
{
    public const string Section = "Catalog";

    /// <summary>Time of day, UTC, from which a night's refresh is due.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "23:59:59")]
    public TimeSpan RefreshAt { get; set; } = TimeSpan.FromHours(3);

    /// <summary>How often it is looked whether a refresh is due; one that was interrupted goes on then.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "12:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>So many species that fail one after the other interrupt a refresh: the server is away, or not well.</summary>
    [Range(1, 1000)]
    public int FailuresInARowMax { get; set; } = 5;

    /// <summary>How often each host looks for names and species that are new.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromSeconds(30);
}

[OptionsValidator]
internal sealed partial class CatalogOptionsValidator : IValidateOptions<CatalogOptions>;
