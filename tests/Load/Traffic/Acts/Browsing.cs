using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>Looks at a page, as anybody with an account does all the time.</summary>
internal sealed class Browsing(Troupe troupe)
{
    private static readonly string[] Species = ["Pikachu", "Garchomp", "Gengar", "Eevee", "Charizard", "Lucario", "Greninja", "Gardevoir", "Snorlax", "Dragonite"];

    public async Task Act(Journey journey, Random random)
    {
        var (member, other) = (troupe.Anybody(random), troupe.Anybody(random));
        if (await SignedIn(journey, member) is false) return;
        var (step, path) = random.Next(10) switch
        {
            < 4 => (Steps.Vault, "/v1/pokemon?limit=50"),
            < 6 => (Steps.OthersVault, $"/v1/users/{other.Trader.Name}/pokemon?limit=50"),
            < 8 => (Steps.Search, $"/v1/search/pokemon?species={Species[random.Next(Species.Length)]}&limit=50"),
            8 => (Steps.Profile, $"/v1/users/{other.Trader.Name}"),
            _ => (Steps.Trades, "/v1/trades?limit=20"),
        };
        await journey.Read(step, () => member.Trader.Call(HttpMethod.Get, path, cancellation: journey.Cancellation));
    }

    /// <summary>Who comes for the first time signs in, which is a step of its own.</summary>
    public static async Task<bool> SignedIn(Journey journey, Member member)
    {
        if (member.Trader.HasSignedIn) return true;
        return (await journey.Read(Steps.SignIn, () => member.Trader.SignIn(journey.Cancellation))).IsAccepted;
    }
}
