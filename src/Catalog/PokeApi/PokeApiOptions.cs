using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>How PokeAPI is asked; section <c>PokeApi</c> of the configuration. Where it is, <c>POKEAPI_URL</c> says.</summary>
public sealed class PokeApiOptions
{
    public const string Section = "PokeApi";

    /// <summary>The server is everybody's: no more than so many questions.</summary>
    [Range(0.1, 1000)]
    public double RequestsPerSecond { get; set; } = 5;

    /// <summary>One try, its answer's body included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Tries after the first, at growing distances.</summary>
    [Range(1, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>Before the second try; doubled before each further one, give or take a chance share.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Bytes of one answer, unpacked; what is longer is refused. PokeAPI's longest has about half a million.</summary>
    [Range(1_000, 50_000_000)]
    public int AnswerBytesMax { get; set; } = 4_000_000;

    /// <summary>An answer younger than this is not asked for again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan FreshFor { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long an answer stands in for one that does not come.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How often <c>/health</c> asks at most.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ProbeEvery { get; set; } = TimeSpan.FromSeconds(15);
}

[OptionsValidator]
internal sealed partial class PokeApiOptionsValidator : IValidateOptions<PokeApiOptions>;
