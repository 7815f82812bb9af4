using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The owner's side: commands and reads. What trades ask for is in the other part.</summary>
[GrainType("collection")]
public sealed partial class CollectionGrain : Grain, ICollectionGrain, ITradedCollection
{
    private readonly ICollectionStore store;
    private readonly IPokemonCheck check;
    private readonly GameCatalog catalog;
    private readonly CollectionOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<CollectionGrain> log;
    private readonly UserId owner;
    private readonly VaultMemory memory;
    private readonly OwnerCommands commands;

    public CollectionGrain(
        ICollectionStore store, IPokemonCheck check, GameCatalog catalog, IOptions<CollectionOptions> options, TimeProvider clock,
        CollectionMetrics metrics, ILogger<CollectionGrain> log)
    {
        (this.store, this.check, this.catalog, this.clock, this.log) = (store, check, catalog, clock, log);
        this.options = options.Value;
        owner = new UserId(this.GetPrimaryKey());
        memory = new VaultMemory(owner, store, this.options, clock, metrics);
        commands = new OwnerCommands(owner, memory, store, metrics);
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(Compare, new GrainTimerCreationOptions(options.CompareEvery, options.CompareEvery));
        return Task.CompletedTask;
    }

    public Task<Reply<PokemonView>> Add(AddPokemon command, CancellationToken cancellation)
    {
        var now = WholeMilliseconds(clock.GetUtcNow());
        return Sure(() => commands.Carry(
            command.CommandId, command,
            vault => VaultRules.Decide(vault, memory.Reservations, command, check, options.VaultLimit, now),
            pokemon => pokemon!.ForOwner(owner),
            (happened, receipt) => store.Add(owner, (VaultEvent.Entered)happened, options.VaultLimit, receipt),
            cancellation));
    }

    public Task<Reply<PokemonView>> Edit(EditPokemon command, CancellationToken cancellation) => Sure(() => commands.Carry(
        command.CommandId, command,
        vault => VaultRules.Decide(vault, command, check),
        pokemon => pokemon!.ForOwner(owner),
        (happened, receipt) => store.Edit(owner, (VaultEvent.Edited)happened, receipt),
        cancellation));

    public Task<Reply<Done>> Delete(DeletePokemon command, CancellationToken cancellation) => Sure(() => commands.Carry(
        command.CommandId, command,
        vault => VaultRules.Decide(vault, command),
        _ => Done.Instance,
        (happened, receipt) => store.Delete(owner, (VaultEvent.Trashed)happened, clock.GetUtcNow(), receipt),
        cancellation));

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

    /// <summary>Rows keep microseconds and answers more: what is told first must be what is read later.</summary>
    private static DateTimeOffset WholeMilliseconds(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));

    /// <summary>Where the rows can't be reached, or an outcome is unknown, this activation forgets and ends: the next call reads the truth.</summary>
    private async Task<Reply<T>> Sure<T>(Func<Task<Reply<T>>> answer) where T : notnull
    {
        try
        {
            var reply = await answer();
            if (reply.IsUnknown)
            {
                LogUnknown(owner);
                DeactivateOnIdle();
            }

            return reply;
        }
        catch (NpgsqlException error) when (error.LeavesUnknown())
        {
            LogUnreachable(error, owner);
            memory.Forget();
            DeactivateOnIdle();
            return Reply<T>.Unknown;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            memory.Forget();
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task Compare(CancellationToken cancellation)
    {
        try
        {
            await memory.CompareIfUsed(cancellation);
        }
        catch (NpgsqlException error) when (error.LeavesUnknown())
        {
            LogUnreachable(error, owner);
        }
    }
}
