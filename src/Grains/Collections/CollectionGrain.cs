using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Placement;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.Exchange;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What all its sides share. The owner's commands, the keeping of many, the boxes and what trades ask for are in the other parts.</summary>
[GrainType("collection"), HashBasedPlacement]
public sealed partial class CollectionGrain : Grain, ICollectionGrain, IBoxedCollection, IExchangedCollection, ITradedCollection
{
    private readonly ICollectionStore store;
    private readonly IPokemonCheck check;
    private readonly GameCatalog catalog;
    private readonly SetTexts texts;
    private readonly CollectionOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<CollectionGrain> log;
    private readonly UserId owner;
    private readonly VaultMemory memory;
    private readonly OwnerCommands commands;

    public CollectionGrain(
        ICollectionStore store, IPokemonCheck check, GameCatalog catalog, SetTexts texts, IOptions<CollectionOptions> options, TimeProvider clock,
        CollectionMetrics metrics, Verdicts verdicts, VaultsInUse vaults, ILogger<CollectionGrain> log)
    {
        (this.store, this.check, this.catalog, this.texts, this.clock, this.log) = (store, check, catalog, texts, clock, log);
        this.options = options.Value;
        owner = new UserId(this.GetPrimaryKey());
        memory = new VaultMemory(owner, store, this.options, clock, metrics, vaults, verdicts);
        commands = new OwnerCommands(owner, memory, store, metrics);
    }

    /// <summary>Rows keep microseconds and answers more: what is told first must be what is read later.</summary>
    private DateTimeOffset Now => clock.GetUtcNow() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)) : default;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        memory.End();
        return Task.CompletedTask;
    }

    private Task<Reply<TAnswer>> Carry<TCommand, TAnswer>(
        CommandId id, TCommand command, Func<Vault, Decided<TAnswer>> decide,
        Func<VaultEvent, Receipt, Task<WriteOutcome>> write, CancellationToken cancellation)
        where TCommand : notnull where TAnswer : notnull =>
        Sure(() => commands.Carry(id, command, vault => ValueTask.FromResult(decide(vault)), write, cancellation));

    private Task<WriteOutcome> WriteChange(VaultEvent happened, Receipt receipt) =>
        store.Change(owner, (VaultEvent.Changed)happened, options.VaultLimit, Now, receipt);

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
}
