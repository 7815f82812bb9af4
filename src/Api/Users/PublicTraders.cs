using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Grains.Users;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo.Caching;

namespace PokeTradeVault.Api.Users;

/// <summary>What everybody may see of traders, kept until it changes.</summary>
internal sealed class PublicTraders(PublicPages pages, HybridCache cache, AccountStore accounts, IGrainFactory grains, VaultSettings settings)
{
    private static readonly HybridCacheEntryOptions Look = new() { Flags = HybridCacheEntryFlags.DisableUnderlyingData };
    private static readonly HybridCacheEntryOptions Keep = new() { Expiration = TimeSpan.FromMinutes(1), LocalCacheExpiration = TimeSpan.FromMinutes(1) };

    /// <summary>A name is kept for a minute, one that nobody has not at all.</summary>
    public async Task<NamedTrader?> Find(string username, CancellationToken cancellation)
    {
        if (!AccountRules.IsUsername(username))
            return null;
        var key = $"{settings.ClusterId}:trader:{username.ToLowerInvariant()}";
        if (await cache.GetOrCreateAsync(key, static _ => ValueTask.FromResult<string?>(null), Look, cancellationToken: cancellation) is { } kept)
            return JsonSerializer.Deserialize<NamedTrader>(kept, VaultJson.Options);
        var found = await accounts.FindTrader(username, cancellation);
        if (found is not null)
            await cache.SetAsync(key, JsonSerializer.Serialize(found, VaultJson.Options), Keep, cancellationToken: cancellation);
        return found;
    }

    public async Task<ProfileView?> Profile(string username, UserId? seenBy, CancellationToken cancellation)
    {
        if (await Find(username, cancellation) is not { } trader)
            return null;
        var page = await pages.Read("profile", trader.Id, cancel => Make(trader, cancel), cancellation);
        if (page is null || seenBy is not { } viewer)
            return page;
        return page with { Blocked = await accounts.HasBlocked(viewer, trader.Id, cancellation) };
    }

    private async Task<ProfileView?> Make(NamedTrader trader, CancellationToken cancellation) =>
        await accounts.Profile(trader.Username, null, cancellation) is { } profile
            ? ProfileView.From(profile, await grains.UserOf(trader.Id).Settings(cancellation))
            : null;
}
