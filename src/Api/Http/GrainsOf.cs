using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Grains;

namespace PokeTradeVault.Api.Http;

/// <summary>Grains by the ids that key them.</summary>
internal static class GrainsOf
{
    public static IUserGrain UserOf(this IGrainFactory grains, UserId id) => grains.Known<IUserGrain>(id.Value);

    public static ICollectionGrain CollectionOf(this IGrainFactory grains, UserId id) => grains.Known<ICollectionGrain>(id.Value);

    public static IBoxedCollection BoxesOf(this IGrainFactory grains, UserId id) => grains.Known<IBoxedCollection>(id.Value);

    public static IExchangedCollection TextsOf(this IGrainFactory grains, UserId id) => grains.Known<IExchangedCollection>(id.Value);

    public static ITradeGrain Trade(this IGrainFactory grains, TradeId id) => grains.Known<ITradeGrain>(id.Value);
}
