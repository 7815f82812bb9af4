using System.ComponentModel.DataAnnotations;

namespace PokeTradeVault.Api.Users;

/// <summary>Figures of sign-up and sign-in; section <c>SignIn</c>.</summary>
public sealed class SignInOptions
{
    /// <summary>bcrypt's work factor: each step doubles the time.</summary>
    [Range(4, 16)]
    public int WorkFactor { get; set; } = 12;

    /// <summary>Passwords that are hashed at once; 0 for the number of cores. More would only starve everything else.</summary>
    [Range(0, 64)]
    public int HashesAtOnce { get; set; }

    /// <summary>Sign-ins that may wait for their turn; the next one is answered 503.</summary>
    [Range(1, 10_000)]
    public int HashesWaitingMax { get; set; } = 500;

    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A session that is not refreshed for so long is over.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a host may go by what it last knew of a session; an ended one is refused after at most this.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan SessionKnownFor { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Failed sign-ins within <see cref="LockOutWindow"/> that lock an account's sign-in.</summary>
    [Range(1, 100)]
    public int LockOutFailures { get; set; } = 5;

    public TimeSpan LockOutWindow { get; set; } = TimeSpan.FromMinutes(15);

    public TimeSpan LockOutLength { get; set; } = TimeSpan.FromMinutes(15);
}
