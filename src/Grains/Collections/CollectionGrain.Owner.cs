using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The owner's commands on one Pokémon, and what is read.</summary>
public sealed partial class CollectionGrain
{
    public Task<Reply<PokemonView>> Add(AddPokemon command, CancellationToken cancellation)
    {
        var now = Now;
        return Carry(
            command.CommandId, command,
            vault => VaultRules.Decide(vault, memory.Reservations, command, check, options.VaultLimit, now).Answering(pokemon => pokemon!.ForOwner(owner)),
            (happened, receipt) => store.Add(owner, (VaultEvent.Entered)happened, options.VaultLimit, receipt),
            cancellation);
    }

    public Task<Reply<PokemonView>> Edit(EditPokemon command, CancellationToken cancellation) => Carry(
        command.CommandId, command,
        vault => VaultRules.Decide(vault, command, check).Answering(pokemon => pokemon!.ForOwner(owner)),
        (happened, receipt) => store.Edit(owner, (VaultEvent.Edited)happened, receipt),
        cancellation);

    public Task<Reply<Done>> Delete(DeletePokemon command, CancellationToken cancellation) => Carry(
        command.CommandId, command,
        vault => VaultRules.Decide(vault, command).Answering(_ => Done.Instance),
        (happened, receipt) => store.Delete(owner, (VaultEvent.Trashed)happened, Now, receipt),
        cancellation);

    public Task<Reply<PokemonView>> Lock(LockPokemon command, CancellationToken cancellation)
    {
        var now = Now;
        return Carry(command.CommandId, command, vault => LockRules.Decide(vault, command, options.UnlockDelay, now), WriteChange, cancellation);
    }

    public Task<Reply<PokemonView>> Get(PokemonId id, CancellationToken cancellation) => Sure<PokemonView>(async () =>
    {
        var vault = await memory.Ready(cancellation);
        if (vault.Find(id) is null) await memory.Compare(command: null, cancellation);
        return memory.Vault.Find(id) is { } pokemon
            ? pokemon.ForOwner(owner)
            : Refusal.Of(RefusalCode.NotFound, "There is no such Pokémon in this vault.");
    });

    public Task<Reply<Page<PokemonView>>> List(PokemonQuery query, CancellationToken cancellation) =>
        Sure(async () => VaultList.ForOwner(await memory.Ready(cancellation), query, catalog));

    /// <summary>Whether the vault may be seen is never answered from memory.</summary>
    public Task<Reply<Page<PokemonView>>> ListPublic(PokemonQuery query, CancellationToken cancellation) => Sure(async () =>
    {
        await memory.Compare(command: null, cancellation);
        return VaultList.ForOthers(memory.Vault, query, catalog);
    });

    public Task<Reply<PokemonCount>> Count(ValueList<FilterTerm> filters, CancellationToken cancellation) =>
        Sure(async () => VaultList.Count(await memory.Ready(cancellation), filters, catalog));

    public Task<Reply<VaultTally>> Tally(CancellationToken cancellation) =>
        Sure<VaultTally>(async () => (await memory.Ready(cancellation)).Tally());
}
