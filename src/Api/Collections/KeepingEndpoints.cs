using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Api.Collections;

/// <summary>Many at once, undoing, the trash, locks and duplicates.</summary>
internal static class KeepingEndpoints
{
    public static void MapKeeping(this RouteGroupBuilder v1)
    {
        var pokemon = v1.MapGroup("/pokemon").WithTags("Collections").RequireAuthorization();
        pokemon.MapPost("/bulk", Bulk).WithSummary("One action on many, named or found by a filter");
        pokemon.MapGet("/changes", Changes).WithSummary("One's own changes, newest first");
        pokemon.MapPost("/changes/{id:guid}/undo", Undo).WithSummary("Take a change back, as far as nothing has changed since");
        pokemon.MapGet("/{id:guid}/changes", ChangesOf).WithSummary("What one has changed about a Pokémon, newest first");
        pokemon.MapGet("/trash", Trash).WithSummary("What one has deleted, newest first; it goes for good after 30 days");
        pokemon.MapPost("/{id:guid}/restore", Restore).WithSummary("Out of the trash, into the lowest free slot");
        pokemon.MapPost("/{id:guid}/lock", Lock).WithSummary("Lock a Pokémon against trading");
        pokemon.MapPost("/{id:guid}/unlock", Unlock).WithSummary("Begin to unlock it, which takes effect after 48 hours");
        pokemon.MapGet("/duplicates", Duplicates).WithSummary("Pokémon of one's own that look like copies of each other");
    }

    private static async Task<Answer<BulkOutcome, Changing>> Bulk(
        Caller caller, CommandKey key, Body<BulkPokemonRequest> body, IGrainFactory grains, CancellationToken cancellation)
    {
        var request = body.Value;
        var filter = request.Filter is { } text ? PokemonFilters.Parse(text, "filter") : null;
        if (filter?.Refusal is { } refusal)
            return refusal;
        var command = new BulkPokemon
        {
            CommandId = key.Id,
            Action = request.Action,
            Tags = request.Tags ?? [],
            Box = request.Box,
            Ids = request.Ids,
            Filter = filter?.Value,
            Expected = request.Expected,
            DryRun = request.DryRun ?? false,
        };
        return await grains.CollectionOf(caller.Id).Bulk(command, cancellation);
    }

    private static async Task<Answer<Page<VaultChangeView>, Reading>> Changes(
        Caller caller, Query<PageFilters> filters, IVaultQueries vaults, CancellationToken cancellation) =>
        await vaults.Changes(caller.Id, filters.Value.Paging.Limit, filters.Value.Paging.Cursor, cancellation);

    private static async Task<Answer<Page<PokemonChangeView>, Reading>> ChangesOf(
        Caller caller, Guid id, Query<PageFilters> filters, IVaultQueries vaults, CancellationToken cancellation) =>
        await vaults.ChangesOf(caller.Id, new PokemonId(id), filters.Value.Paging.Limit, filters.Value.Paging.Cursor, cancellation);

    private static async Task<Answer<BulkOutcome, Changing>> Undo(
        Caller caller, Guid id, CommandKey key, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.CollectionOf(caller.Id).Undo(new UndoChange { CommandId = key.Id, ChangeId = id }, cancellation);

    private static async Task<Answer<Page<PokemonView>, Reading>> Trash(
        Caller caller, Query<PageFilters> filters, IVaultQueries vaults, CancellationToken cancellation) =>
        await vaults.Trash(caller.Id, filters.Value.Paging.Limit, filters.Value.Paging.Cursor, cancellation);

    private static async Task<Answer<PokemonView, Changing>> Restore(
        Caller caller, Guid id, CommandKey key, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.CollectionOf(caller.Id).Restore(new RestorePokemon { CommandId = key.Id, Id = new PokemonId(id) }, cancellation);

    private static Task<Answer<PokemonView, Changing>> Lock(
        Caller caller, Guid id, CommandKey key, Body<VersionSeenRequest> body, IGrainFactory grains, CancellationToken cancellation) =>
        SetLock(caller, new LockPokemon { CommandId = key.Id, Id = new PokemonId(id), Version = body.Value.Version, Lock = true }, grains, cancellation);

    private static Task<Answer<PokemonView, Changing>> Unlock(
        Caller caller, Guid id, CommandKey key, Body<VersionSeenRequest> body, IGrainFactory grains, CancellationToken cancellation) =>
        SetLock(caller, new LockPokemon { CommandId = key.Id, Id = new PokemonId(id), Version = body.Value.Version, Lock = false }, grains, cancellation);

    private static async Task<Answer<PokemonView, Changing>> SetLock(
        Caller caller, LockPokemon command, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.CollectionOf(caller.Id).Lock(command, cancellation);

    private static async Task<Answer<DuplicateGroups, Reading>> Duplicates(Caller caller, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.CollectionOf(caller.Id).Duplicates(cancellation);
}
