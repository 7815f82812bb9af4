using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>Where a client has lost track of a Pokémon it looks, as a page that is loaded anew does.</summary>
internal static class Refreshing
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Gives it back to its owner as it is now; leaves it out of the game where it is not to be seen, or lies on a table.</summary>
    public static async Task LookAgain(Member member, Guid pokemon, CancellationToken cancellation)
    {
        var answer = await member.Trader.UntilKnown(HttpMethod.Get, $"/v1/pokemon/{pokemon}", null, Guid.CreateVersion7(), Patience, cancellation: cancellation);
        if (answer.IsAccepted && answer.Read<PokemonGlance>() is { TradeId: null } now) member.Give(new Held(now.Id, now.Version, now.ForTrade));
    }
}
