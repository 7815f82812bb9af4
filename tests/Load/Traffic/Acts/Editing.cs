using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>Offers again what has come by a trade; where nothing has, changes another.</summary>
internal sealed class Editing(Troupe troupe)
{
    public async Task Act(Journey journey, Random random)
    {
        var member = troupe.Active[random.Next(troupe.Active.Count)];
        if (member.Take(random, pokemon => !pokemon.ForTrade) is { } arrived) await Mark(journey, member, arrived);
        else if (member.Take(random, _ => true) is { } any) await Save(journey, member, any, new { version = any.Version, happiness = random.Next(256) }, any.ForTrade);
        else journey.Count(Steps.Idle, "edit");
    }

    public static Task Mark(Journey journey, Member member, Held pokemon) =>
        Save(journey, member, pokemon, new { version = pokemon.Version, forTrade = true }, forTrade: true);

    private static async Task Save(Journey journey, Member member, Held pokemon, object changes, bool forTrade)
    {
        var answer = await journey.Command(Steps.Edit, member.Trader, HttpMethod.Patch, $"/v1/pokemon/{pokemon.Id}", changes);
        if (answer.IsAccepted) member.Give(new Held(pokemon.Id, answer.Read<PokemonGlance>().Version, forTrade));
        else await Refreshing.LookAgain(member, pokemon.Id, journey.Cancellation);
    }
}
