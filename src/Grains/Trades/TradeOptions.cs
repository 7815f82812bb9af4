using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Grains.Trades;

/// <summary>The figures of trading; section <c>Trades</c> of the configuration. Defaults are the product's.</summary>
public sealed class TradeOptions
{
    public const string Section = "Trades";

    /// <summary>An open trade expires this long after the last change of its table.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "90.00:00:00")]
    public TimeSpan OfferLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a party must look at what another has changed before it can confirm.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ReviewPause { get; set; } = TimeSpan.FromSeconds(3);

    [Range(1, 30)]
    public int ItemsPerPartyMax { get; set; } = 6;

    /// <summary>Characters of the note of a proposal; the column's own bound is 500.</summary>
    [Range(1, 500)]
    public int NoteLengthMax { get; set; } = 500;

    /// <summary>Characters of a message; the column's own bound is 1,000.</summary>
    [Range(1, 1000)]
    public int MessageLengthMax { get; set; } = 1000;

    /// <summary>Events in one room; past it the room can only be confirmed or closed.</summary>
    [Range(10, 100_000)]
    public int EventsMax { get; set; } = 2000;

    /// <summary>How often expired trades, trades to be closed and stray locks are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the answer to a command is kept.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "90.00:00:00")]
    public TimeSpan ReceiptLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Open proposals of one's own; null: no limit.</summary>
    [Range(1, 10_000)]
    public int? OpenProposalsMax { get; set; }

    /// <summary>Proposals within 24 hours by an account younger than <see cref="NewAccountAge"/>; null: no limit.</summary>
    [Range(1, 10_000)]
    public int? NewAccountDailyMax { get; set; }

    [Range(typeof(TimeSpan), "00:00:00", "90.00:00:00")]
    public TimeSpan NewAccountAge { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Cancelling this many trades in a row bars new proposals for <see cref="BarredFor"/>; null: never.</summary>
    [Range(1, 1000)]
    public int? CancelStreakMax { get; set; }

    [Range(typeof(TimeSpan), "00:00:00", "90.00:00:00")]
    public TimeSpan BarredFor { get; set; } = TimeSpan.FromHours(24);

    [Range(0, 1000)]
    public int ReputationForCompleting { get; set; } = 10;

    /// <summary>Taken off who cancels after somebody else has confirmed.</summary>
    [Range(0, 1000)]
    public int ReputationForLateCancel { get; set; } = 5;
}

[OptionsValidator]
internal sealed partial class TradeOptionsValidator : IValidateOptions<TradeOptions>;
