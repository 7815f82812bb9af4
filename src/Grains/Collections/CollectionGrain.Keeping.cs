using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Boxes, many at once, undoing and the trash.</summary>
public sealed partial class CollectionGrain
{
    public Task<Reply<BoxList>> Boxes(CancellationToken cancellation) =>
        Sure<BoxList>(async () => BoxRules.View(await memory.Ready(cancellation)));

    public Task<Reply<BoxList>> AddBox(AddBox command, CancellationToken cancellation) =>
        Carry(command.CommandId, command, vault => BoxRules.Decide(vault, command, options.BoxesMax), WriteChange, cancellation);

    public Task<Reply<BoxList>> ChangeBox(ChangeBox command, CancellationToken cancellation) =>
        Carry(command.CommandId, command, vault => BoxRules.Decide(vault, command), WriteChange, cancellation);

    public Task<Reply<Done>> RemoveBox(RemoveBox command, CancellationToken cancellation) =>
        Carry(command.CommandId, command, vault => BoxRules.Decide(vault, command), WriteChange, cancellation);

    public Task<Reply<PokemonMoved>> Move(MovePokemon command, CancellationToken cancellation) =>
        Carry(command.CommandId, command, vault => MoveRules.Decide(vault, command), WriteChange, cancellation);

    public Task<Reply<BulkOutcome>> Bulk(BulkPokemon command, CancellationToken cancellation)
    {
        var now = Now;
        return command.DryRun
            ? Sure(async () => Decide(await memory.Ready(cancellation)).Answer)
            : Carry(command.CommandId, command, Decide, WriteChange, cancellation);

        Decided<BulkOutcome> Decide(Vault vault) => BulkRules.Decide(vault, command, catalog, new BulkBounds(options.BoxesMax, options.UnlockDelay), now);
    }

    public Task<Reply<BulkOutcome>> Undo(UndoChange command, CancellationToken cancellation) => Sure(() => commands.Carry<UndoChange, BulkOutcome>(
        command.CommandId, command,
        async vault =>
        {
            var change = await store.FindChange(owner, command.ChangeId, cancellation);
            var gone = change?.Change.Items.Where(item => item.IsWent()).Select(item => item.Id).ToList() ?? [];
            return UndoRules.Decide(vault, command, change, await Trashed(gone, cancellation), new UndoBounds
            {
                Check = check,
                Reservations = memory.Reservations,
                VaultLimit = options.VaultLimit,
                UnlockDelay = options.UnlockDelay,
                Now = Now,
            });
        },
        WriteChange,
        cancellation));

    public Task<Reply<PokemonView>> Restore(RestorePokemon command, CancellationToken cancellation) => Sure(() => commands.Carry<RestorePokemon, PokemonView>(
        command.CommandId, command,
        async vault =>
        {
            var trashed = await Trashed([command.Id], cancellation);
            return TrashRules.Decide(vault, memory.Reservations, trashed.SingleOrDefault(), options.VaultLimit, Now);
        },
        WriteChange,
        cancellation));

    public Task<Reply<DuplicateGroups>> Duplicates(CancellationToken cancellation) =>
        Sure<DuplicateGroups>(async () => Collections.Duplicates.In(await memory.Ready(cancellation)));

    /// <summary>As of now: a lock may have opened in the trash.</summary>
    private async Task<IReadOnlyList<OwnedPokemon>> Trashed(List<PokemonId> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        var trashed = await store.Trashed(owner, ids, cancellation);
        return [.. trashed.Select(one => one.OwnLock?.HasOpened(Now) is true ? one with { OwnLock = null } : one)];
    }
}
