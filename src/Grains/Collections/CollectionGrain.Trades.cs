using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The side that trade rooms talk to: nothing here writes a row.</summary>
public sealed partial class CollectionGrain
{
    public Task<Reply<ValueList<TradedPokemon>>> Reserve(ReservePokemon request, CancellationToken cancellation) => Sure<ValueList<TradedPokemon>>(async () =>
    {
        var now = clock.GetUtcNow();
        var vault = await memory.Ready(cancellation);
        if (TableRules.RefusalToPut(vault, memory.Reservations, request, now) is not null)
        {
            await memory.Compare(command: null, cancellation);
            if (TableRules.RefusalToPut(memory.Vault, memory.Reservations, request, now) is { } refusal) return refusal;
        }

        memory.Reservations = memory.Reservations.Keep(request.Trade, request.Ids, now, options.ReservationLifetime);
        return Shown(request.Ids);
    });

    public Task<Reply<ValueList<TradedPokemon>>> Show(ValueList<PokemonId> ids, ValueList<SeenVersion> seen, CancellationToken cancellation) => Sure<ValueList<TradedPokemon>>(async () =>
    {
        await memory.Compare(command: null, cancellation);
        return TableRules.RefusalToAsk(memory.Vault, ids, seen) is { } refusal ? refusal : Shown(ids);
    });

    public async Task<ValueList<TradedPokemon>> LookAgain(ValueList<PokemonId> ids, CancellationToken cancellation)
    {
        await memory.Compare(command: null, cancellation);
        return Shown(ids.Where(id => memory.Vault.Find(id) is { } pokemon && TableRules.MayBeAskedFor(memory.Vault, pokemon)).ToValueList());
    }

    public async Task<ValueList<int>> OfferPlaces(TradeId trade, int count, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 36);
        var now = clock.GetUtcNow();
        var places = PlaceRules.Offer(await memory.Ready(cancellation), memory.Reservations, trade, count, now);
        memory.Reservations = memory.Reservations.KeepPlaces(trade, places, now, options.ReservationLifetime);
        return places;
    }

    public Task LocksChanged(LocksChanged notice)
    {
        memory.ApplyLocks(notice);
        return Task.CompletedTask;
    }

    public Task Settled(CollectionSettled notice)
    {
        memory.Reservations = memory.Reservations.Without(notice.Trade);
        memory.Apply(
            new VaultEvent.Settled(notice.Trade, notice.Left, notice.Arrived.Select(arrival => arrival.Arrived()).ToValueList(), notice.Freed),
            notice.VaultSequence);
        return Task.CompletedTask;
    }

    private ValueList<TradedPokemon> Shown(ValueList<PokemonId> ids) =>
        ids.Select(id => memory.Vault.Find(id)!.ForTable(owner)).ToValueList();
}
