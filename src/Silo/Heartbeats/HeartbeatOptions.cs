using System.ComponentModel.DataAnnotations;

namespace PokeTradeVault.Silo.Heartbeats;

/// <summary>How silos tell each other through PostgreSQL that they are alive; section <c>Heartbeats</c>.</summary>
public sealed class HeartbeatOptions
{
    /// <summary>Name of this machine or container; needed where the system's own name is not its alone.</summary>
    [StringLength(255, MinimumLength = 1)]
    public string Host { get; set; } = Environment.MachineName;

    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>One whose last beat is older is dead; several times <see cref="Every"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan AliveFor { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long a silo waits for others to go before it refuses to start. Longer than <see cref="AliveFor"/>, so that one that
    /// was killed is not in the way; shorter than the time that a host gives a program to open its port (Heroku: 60 s).
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(40);
}
