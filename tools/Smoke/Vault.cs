using System.Text.Json;

namespace PokeTradeVault.Smoke;

/// <summary>What a standing account keeps for the trade: one Pokémon that goes back and forth, so that nothing piles up.</summary>
internal sealed class Vault(Trader trader)
{
    /// <summary>A Pokémon of this name is the one to trade; a trade leaves names alone.</summary>
    private const string Nickname = "Smoke test";

    /// <summary>Nobody else is to find it.</summary>
    public async Task Hide(CancellationToken cancellation)
    {
        var me = (await trader.Get("/v1/auth/me", cancellation)).Must(200);
        if (me.GetProperty("vaultVisibility").GetString() == "private") return;
        (await trader.Send(HttpMethod.Patch, "/v1/auth/me", new { vaultVisibility = "private" }, cancellation)).Must(200);
    }

    /// <returns>The id of a Pokémon that is free and for trade; a new one if there is none.</returns>
    public async Task<Guid> Offer(CancellationToken cancellation)
    {
        var mine = (await trader.Get($"/v1/pokemon?limit=100&text={Uri.EscapeDataString(Nickname)}", cancellation)).Must(200);
        foreach (var pokemon in mine.GetProperty("items").EnumerateArray().Where(IsFree))
        {
            var id = pokemon.GetProperty("id").GetGuid();
            if (pokemon.GetProperty("forTrade").GetBoolean()) return id;
            var edit = new { version = pokemon.GetProperty("version").GetInt32(), forTrade = true };
            (await trader.Send(HttpMethod.Patch, $"/v1/pokemon/{id}", edit, cancellation)).Must(200);
            return id;
        }

        var added = new { species = "Ditto", level = 50, nickname = Nickname, forTrade = true };
        return (await trader.Post("/v1/pokemon", added, cancellation)).Must(201).GetProperty("id").GetGuid();
    }

    /// <summary>Whether the Pokémon came by that trade, and its chain of transfers is whole.</summary>
    /// <exception cref="SmokeException">It is not so.</exception>
    public async Task Received(Guid pokemon, Guid trade, CancellationToken cancellation)
    {
        var owner = (await trader.Get($"/v1/pokemon/{pokemon}", cancellation)).Must(200).GetProperty("ownerId").GetGuid();
        if (owner != trader.Id) throw new SmokeException("what was traded has another owner");
        var history = (await trader.Get($"/v1/pokemon/{pokemon}/history", cancellation)).Must(200);
        if (!history.GetProperty("verified").GetBoolean()) throw new SmokeException("the chain of transfers is broken");
        var transfers = history.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("kind").GetString() == "transferred");
        if (transfers.All(item => item.GetProperty("tradeId").GetGuid() != trade)) throw new SmokeException("the ledger knows nothing of the trade");
    }

    private static bool IsFree(JsonElement pokemon) =>
        pokemon.GetProperty("nickname").GetString() == Nickname
        && pokemon.GetProperty("tradeId").ValueKind is JsonValueKind.Null
        && !pokemon.GetProperty("favourite").GetBoolean()
        && !pokemon.GetProperty("locked").GetBoolean();
}
