using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Texts in and out.</summary>
public sealed partial class CollectionGrain
{
    public async Task<Reply<ImportOutcome>> Import(ImportPokemon command, CancellationToken cancellation)
    {
        var (text, bounds, now) = (
            CheckedText.Of(command, texts, check, options.ImportRowsMax), new ImportBounds(options.VaultLimit, options.ImportRowsMax), Now);
        if (command.DryRun)
            return await Sure(async () => Decide(await memory.Ready(cancellation)).Answer);
        var kept = await Carry(
            command.CommandId, command,
            vault => Keep(Decide(vault)),
            (happened, receipt) => store.Import(owner, (VaultEvent.Imported)happened, options.VaultLimit, receipt),
            cancellation);
        return KeptImport.Unpack(kept);

        Decided<KeptImport> Keep(Decided<ImportOutcome> decided) => new(KeptImport.Of(decided.Answer), decided.Event);

        Decided<ImportOutcome> Decide(Vault vault) => ImportRules.Decide(vault, memory.Reservations, command, text, bounds, now);
    }

    public Task<Reply<ExportedText>> Export(ExportPokemon query, CancellationToken cancellation) => Sure<ExportedText>(async () =>
    {
        var (problems, pokemon) = VaultList.All(await memory.Ready(cancellation), query, catalog);
        if (problems.Count > 0) return Refusal.Invalid(problems);
        return new ExportedText { Format = query.Format, Text = texts.Write(query.Format, pokemon.Select(one => WrittenDown.Of(one.Sheet, one.Own))) };
    });
}
