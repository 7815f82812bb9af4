using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Placement;

namespace PokeTradeVault.Integration.Trades;

/// <summary>Two traders with one Pokémon each, and the room that Ash opens: his for hers.</summary>
internal sealed class GrainRoom
{
    private readonly TradeSilos silos;
    private readonly ProposeTrade proposal;

    private GrainRoom(TradeSilos silos, UserId ash, UserId misty, PokemonId his, PokemonId hers)
    {
        (this.silos, Ash, Misty, His, Hers) = (silos, ash, misty, his, hers);
        proposal = new() { CommandId = NewCommand(), By = ash, With = misty, ByName = "ash", WithName = "misty", Offer = [his], Request = [hers] };
    }

    public UserId Ash { get; }

    public UserId Misty { get; }

    public PokemonId His { get; }

    public PokemonId Hers { get; }

    public TradeId Id => TradeKey.Of(Ash, proposal.CommandId);

    public ITradeGrain Grain => silos.Grains.GetGrain<ITradeGrain>(Id.Value);

    public static async Task<GrainRoom> Of(TradeSilos silos)
    {
        var suffix = Guid.NewGuid().ToString("n")[..8];
        var (ash, misty) = (await silos.Database.AddTrader($"ash{suffix}"), await silos.Database.AddTrader($"misty{suffix}"));
        return new(silos, ash, misty, await silos.Database.AddPokemon(ash), await silos.Database.AddPokemon(misty));
    }

    public static async Task<GrainRoom> Opened(TradeSilos silos)
    {
        var room = await Of(silos);
        Assert.True((await room.Propose()).IsAccepted);
        return room;
    }

    /// <summary>Each time the same command.</summary>
    public Task<Reply<TradeView>> Propose() => silos.Grains.NewRoom(Ash, proposal.CommandId).Propose(proposal, CancellationToken.None);

    public Task<Reply<TradeView>> Confirm(ConfirmTrade command) => Grain.Confirm(command, CancellationToken.None);

    public static ConfirmTrade Confirmation(UserId by, int revision = 1) => new() { CommandId = NewCommand(), By = by, Revision = revision };

    public ICollectionGrain VaultOf(UserId owner) => silos.Grains.GetGrain<ICollectionGrain>(owner.Value);

    public async Task<IReadOnlyList<PokemonId>> Vault(UserId owner) =>
        [.. (await VaultOf(owner).List(new(), CancellationToken.None)).Value!.Items.Select(pokemon => pokemon.Id)];

    public async Task<IReadOnlyList<TradeEventKind>> Timeline() =>
        [.. (await silos.Database.Query<short>("SELECT kind FROM trade_event WHERE trade_id = $1 ORDER BY sequence", Id.Value)).Select(kind => (TradeEventKind)kind)];

    public Task<long> Locked() => silos.Database.Scalar<long>("SELECT count(*) FROM pokemon WHERE trade_id = $1", Id.Value);

    public Task<long> Transfers() => silos.Database.Scalar<long>("SELECT count(*) FROM transfer WHERE trade_id = $1", Id.Value);

    public static CommandId NewCommand() => new(Guid.CreateVersion7());
}
