using System.ComponentModel.DataAnnotations;

namespace PokeTradeVault.Api.Limits;

/// <summary>How often one may call, all hosts together; section <c>RateLimits</c>. 0 means without a limit.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary><see cref="Times"/> of a Development host, where one developer and the tests are all the traders there are.</summary>
    public const int TimesOfDevelopment = 100;

    /// <summary>Every figure below is multiplied by this: the one setting for load, fuzz and smoke runs. Development: 100.</summary>
    [Range(1, 1_000_000)]
    public int Times { get; set; } = 1;

    /// <summary>Calls of a signed-in trader within a minute.</summary>
    [Range(0, 1_000_000)]
    public int GeneralPerMinute { get; set; } = 100;

    /// <summary>Calls without an access token of one address within a minute.</summary>
    [Range(0, 1_000_000)]
    public int AddressPerMinute { get; set; } = 300;

    /// <summary>Searches over all vaults within a minute, of a trader or, without a token, of an address. They count as calls too.</summary>
    [Range(0, 1_000_000)]
    public int SearchPerMinute { get; set; } = 30;

    /// <summary>Sign-ups and sign-ins of one address within a minute, good or not: each costs a hash.</summary>
    [Range(0, 1_000_000)]
    public int SignInPerMinute { get; set; } = 30;

    /// <summary>Invocations of the hub within a minute by all connections of a trader.</summary>
    [Range(0, 1_000_000)]
    public int InvocationsPerMinute { get; set; } = 300;

    /// <summary>How long a request waits to be counted; then, and for a second after, nobody is held back.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Names that sign-ins of one address may fail for within the window of the lock-out; then the address is locked out.</summary>
    [Range(0, 1_000_000)]
    public int FailedNamesOfAddress { get; set; } = 5;
}
