using System.Text.Json;
using Npgsql;
using PokeTradeVault.Catalog.LegalityRules;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// Judges anew what older rules have judged, when a vault is read. A verdict is no content: neither the Pokémon's version nor the
/// vault's sequence grows. What lies on a table keeps the verdict that was shown.
/// </summary>
public sealed class Verdicts(NpgsqlDataSource source, LegalityJudge judge)
{
    /// <returns>The vault with the verdicts that stand in its rows now; as it was where they could not be written.</returns>
    public async Task<Vault> Renew(Vault vault)
    {
        var stale = vault.Pokemon.Values.Where(IsStale).Select(Judged).Where(pair => pair.Now != pair.Was.Sheet).ToList();
        if (stale.Count == 0) return vault;
        var written = await Write(vault.Owner, stale);
        return stale.Where(pair => written.Contains(pair.Was.Id)).Aggregate(vault, (renewed, pair) => renewed.With(pair.Was with { Sheet = pair.Now }));
    }

    /// <summary>The rules of a host that is older than its database know no number.</summary>
    private static bool IsStale(OwnedPokemon pokemon) => pokemon.LockedBy is null
        && (pokemon.Sheet.JudgedBy < LegalityJudge.RulesVersion || pokemon.Sheet.Legality.Verdict is LegalityVerdict.Unknown);

    private (OwnedPokemon Was, PokemonSheet Now) Judged(OwnedPokemon pokemon) =>
        (pokemon, judge.Judged(pokemon.Sheet));

    private async Task<HashSet<PokemonId>> Write(UserId owner, List<(OwnedPokemon Was, PokemonSheet Now)> judged)
    {
        using var batch = new ActionBatch();
        var ids = judged.Select(pair => pair.Was.Id.Value).ToArray();
        batch.Add("SELECT FROM pokemon WHERE id = ANY (@ids) ORDER BY id FOR NO KEY UPDATE", static _ => true, Sql.Uuids("ids", ids));
        var written = batch.Add(
            """
            UPDATE pokemon SET verdict = item.verdict, reasons = item.reasons::json, judged = @judged
              FROM unnest(@ids, @seen, @verdicts, @reasons) AS item (id, seen, verdict, reasons)
             WHERE pokemon.id = item.id AND owner_id = @owner AND version = item.seen AND trade_id IS NULL AND deleted_at IS NULL
               AND judged <= @judged
            RETURNING pokemon.id
            """,
            row => new PokemonId(row.GetGuid(0)),
            Sql.Uuid("owner", owner.Value),
            Sql.Int2("judged", LegalityJudge.RulesVersion),
            Sql.Uuids("ids", ids),
            Sql.Int4s("seen", judged.Select(pair => pair.Was.Version)),
            Sql.Int2s("verdicts", judged.Select(pair => (int)pair.Now.Legality.Verdict)),
            Sql.Texts("reasons", judged.Select(pair => JsonSerializer.Serialize(pair.Now.Legality.Reasons, VaultJson.Options))));
        return await batch.Run(source, static () => true) is ActionOutcome.Committed ? [.. written.Rows] : [];
    }
}
