using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Contracts.Users;

namespace PokeTradeVault.Api.Http;

/// <summary>Grains by the ids that key them.</summary>
internal static class GrainsOf
{
    public static IUserGrain UserOf(this IGrainFactory grains, UserId id) => grains.GetGrain<IUserGrain>(id.Value);

    public static ICollectionGrain CollectionOf(this IGrainFactory grains, UserId id) => grains.GetGrain<ICollectionGrain>(id.Value);

    public static IBoxedCollection BoxesOf(this IGrainFactory grains, UserId id) => grains.GetGrain<IBoxedCollection>(id.Value);

    public static IExchangedCollection TextsOf(this IGrainFactory grains, UserId id) => grains.GetGrain<IExchangedCollection>(id.Value);

    public static ITradeGrain Trade(this IGrainFactory grains, TradeId id) => grains.GetGrain<ITradeGrain>(id.Value);
}
