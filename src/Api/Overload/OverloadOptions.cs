using System.ComponentModel.DataAnnotations;

namespace PokeTradeVault.Api.Overload;

/// <summary>How much one host takes on at once; section <c>Overload</c>.</summary>
public sealed class OverloadOptions : IValidatableObject
{
    public const string Section = "Overload";

    /// <summary>Calls under way that are never too many, however long they take.</summary>
    [Range(1, 100_000)]
    public int CallsMin { get; set; } = 128;

    /// <summary>Calls under way that are always too many, however short they are; at least <see cref="CallsMin"/>.</summary>
    [Range(1, 100_000)]
    public int CallsMax { get; set; } = 2_000;

    /// <summary>As long as half of the calls take less than this, more and more may be under way at once; once they take longer, fewer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30")]
    public TimeSpan Target { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How much more than that may be under way of calls to rooms that are open already, as a share: half a trade is wasted work.</summary>
    [Range(0.0, 10.0)]
    public double MoreForOpenRooms { get; set; } = 0.5;

    /// <summary>Connections of every kind, those of the hub among them; the next one is closed as soon as it is opened.</summary>
    [Range(10, 1_000_000)]
    public int ConnectionsMax { get; set; } = 30_000;

    /// <summary>Connections to the hub; the next one is answered 503.</summary>
    [Range(1, 1_000_000)]
    public int HubConnectionsMax { get; set; } = 20_000;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CallsMax < CallsMin)
            yield return new ValidationResult($"{nameof(CallsMax)} must be {nameof(CallsMin)} or more.", [nameof(CallsMax)]);
    }
}
