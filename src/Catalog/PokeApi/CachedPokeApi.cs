using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>Asks only for what is not kept fresh; a kept answer, however old, is better than none.</summary>
internal sealed partial class CachedPokeApi(
    PokeApiClient client, HybridCache cache, Pace pace, IOptions<PokeApiOptions> options, TimeProvider time, ILogger<CachedPokeApi> logger) : IPokeApi
{
    /// <summary>Of what is kept; another shape of it needs another number, old answers are then asked for again.</summary>
    private const int Shape = 1;

    private static readonly HybridCacheEntryOptions Look = new() { Flags = HybridCacheEntryFlags.DisableUnderlyingData };

    private readonly HybridCacheEntryOptions keep = new()
    {
        Expiration = options.Value.KeptFor,
        // A refresh reads each answer once: this process' memory need not hold them.
        LocalCacheExpiration = TimeSpan.FromMinutes(1),
    };

    public Task<Brought<SpeciesPage>> List(int offset, int limit, CancellationToken cancellation) =>
        Get($"list:{offset}:{limit}", cancel => client.List(offset, limit, cancel), cancellation);

    public Task<Brought<ForeignSpecies>> Species(int number, CancellationToken cancellation) =>
        Get($"species:{number}", cancel => client.Species(number, cancel), cancellation);

    public Task<Brought<ForeignPokemon>> Pokemon(string slug, CancellationToken cancellation) =>
        Get($"pokemon:{slug}", cancel => client.Pokemon(slug, cancel), cancellation);

    private async Task<Brought<T>> Get<T>(string name, Func<CancellationToken, Task<T>> ask, CancellationToken cancellation) where T : class
    {
        var key = $"pokeapi:{Shape}:{name}";
        var kept = await cache.GetOrCreateAsync(key, static _ => ValueTask.FromResult<Kept<T>?>(null), Look, cancellationToken: cancellation);
        if (kept is not null && time.GetUtcNow() - kept.At < options.Value.FreshFor)
            return new(kept.Value, null);
        try
        {
            await pace.Turn(cancellation);
            var value = await ask(cancellation);
            await cache.SetAsync(key, new Kept<T>(value, time.GetUtcNow()), keep, cancellationToken: cancellation);
            return new(value, null);
        }
        catch (PokeApiException fault) when (kept is not null)
        {
            LogStale(logger, name, kept.At, fault.Message);
            return new(kept.Value, fault.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "PokeAPI {Reason}: its answer {Name} of {At} is used again")]
    private static partial void LogStale(ILogger logger, string name, DateTimeOffset at, string reason);

    private sealed record Kept<T>(T Value, DateTimeOffset At);
}
