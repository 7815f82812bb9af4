using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Grains.Catalog;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Catalog;

/// <summary>Names and texts of species, kept in Redis for every host under the catalog's version: a refresh brings new ones.</summary>
internal sealed class KeptTexts(ICatalogStore store, CatalogVersion version, HybridCache cache, VaultSettings settings)
{
    private static readonly HybridCacheEntryOptions Keep = new() { Expiration = TimeSpan.FromHours(1), LocalCacheExpiration = TimeSpan.FromMinutes(5) };

    public async Task<SpeciesTexts> Of(int number, CancellationToken cancellation)
    {
        var kept = await cache.GetOrCreateAsync(
            $"{settings.ClusterId}:catalog:{version.Known}:texts:{number}",
            async cancel => JsonSerializer.Serialize(await store.Texts(number, cancel), VaultJson.Options),
            Keep,
            cancellationToken: cancellation);
        return JsonSerializer.Deserialize<SpeciesTexts>(kept, VaultJson.Options)!;
    }
}
