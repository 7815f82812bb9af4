using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Grains.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Grains.Trades.Store.Group;
using PokeTradeVault.Grains.Trades.Views;
using PokeTradeVault.Integration.Fixtures;
using TableRules = PokeTradeVault.Grains.Trades.Rules.TableRules;

namespace PokeTradeVault.Integration.Trades;

/// <summary>Two traders with two Pokémon each, and a store: what a room would have it write.</summary>
internal sealed class StoreRoom
{
    public static readonly TradeOptions Options = new();
    private int arrivals = 900;

    private StoreRoom(TestDatabase database, int vaultLimit, bool grouped)
    {
        Database = database;
        var alone = new TradeStore(
            database.Source,
            Microsoft.Extensions.Options.Options.Create(Options),
            Microsoft.Extensions.Options.Options.Create(new CollectionOptions { VaultLimit = vaultLimit }));
        Store = grouped ? new AlwaysGrouped(alone, new GroupTransaction(database.Source, new(Options, vaultLimit))) : alone;
    }

    public TestDatabase Database { get; }

    public ITradeStore Store { get; }

    public UserId Ash { get; private set; }

    public UserId Misty { get; private set; }

    public required ValueList<PokemonId> OfAsh { get; init; }

    public required ValueList<PokemonId> OfMisty { get; init; }

    public static DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());

    /// <param name="grouped">Whether each action goes through the gathered transaction first.</param>
    public static async Task<StoreRoom> Open(TestDatabase database, int vaultLimit = 1000, bool grouped = false)
    {
        var suffix = Guid.NewGuid().ToString("n")[..8];
        var (ash, misty) = (await database.AddTrader($"ash{suffix}"), await database.AddTrader($"misty{suffix}"));
        return new(database, vaultLimit, grouped)
        {
            Ash = ash,
            Misty = misty,
            OfAsh = [await database.AddPokemon(ash), await database.AddPokemon(ash)],
            OfMisty = [await database.AddPokemon(misty), await database.AddPokemon(misty)],
        };
    }

    public static TradedPokemon Shown(PokemonId id, UserId owner, int version = 1) => new()
    {
        Transfers = version - 1,
        ChainHash = new string('0', 64),
        Pokemon = new PokemonView
        {
            Id = id,
            OwnerId = owner,
            Version = version,
            Box = 0,
            Slot = 0,
            Species = "Pikachu",
            Level = 50,
            Nature = "Jolly",
            Ability = "Static",
            Gender = Gender.Male,
            Ivs = new() { Hp = 31, Atk = 31, Def = 31, Spa = 31, Spd = 31, Spe = 31 },
            Evs = new() { Hp = 0, Atk = 0, Def = 0, Spa = 0, Spd = 0, Spe = 0 },
            Moves = ["Thunderbolt"],
            Shiny = false,
            Ball = "Poké Ball",
            TeraType = "Electric",
            ForTrade = true,
            Favourite = false,
            Legality = new() { Verdict = LegalityVerdict.Unknown },
            CreatedAt = Now,
        },
    };

    /// <summary>Ash offers and asks; what the rules make of it.</summary>
    public TradeWrite Proposal(ValueList<PokemonId> offer, ValueList<PokemonId> request, CommandId? command = null)
    {
        var proposal = new ProposeTrade
        {
            CommandId = command ?? new(Guid.CreateVersion7()),
            By = Ash,
            With = Misty,
            ByName = "ash",
            WithName = "misty",
            Offer = offer,
            Request = request,
        };
        var id = TradeKey.Of(Ash, proposal.CommandId);
        var decision = ProposalRules.Decide(
            id,
            proposal,
            offer.Select(pokemon => Shown(pokemon, Ash)).ToValueList(),
            request.Select(pokemon => Shown(pokemon, Misty)).ToValueList(),
            Now,
            Options);
        return Write(null, decision, Ash, proposal.CommandId) with { PutField = "offer" };
    }

    public TradeWrite Confirmation(Trade trade, UserId by) =>
        Write(trade, ConfirmationRules.Decide(trade, new() { CommandId = default, By = by, Revision = trade.Revision }, Now), by);

    public TradeWrite Put(Trade trade, UserId by, PokemonId pokemon)
    {
        var command = new ChangeTable { CommandId = default, By = by, Revision = trade.Revision, Put = [pokemon] };
        return Write(trade, TableRules.Decide(trade, command, [Shown(pokemon, by)], [], Now, Options), by);
    }

    public TradeWrite Write(Trade? before, Decision decision, UserId by, CommandId? command = null)
    {
        var happened = Assert.IsType<Decision.Accepted>(decision).Event;
        var after = TradeEvolution.Evolve(before, happened);
        var id = command ?? new(Guid.CreateVersion7());
        return new()
        {
            Before = before,
            Event = happened,
            After = after,
            Receipt = Receipt.Of<string, TradeView>(by, id, $"{happened.GetType().Name} {after.Id} {after.Revision}", TradeViews.Of(after)),
            Places = happened is TradeEvent.Settled ? before!.Items.Select(_ => arrivals++).ToValueList() : [],
        };
    }

    /// <summary>Writes it, which must succeed.</summary>
    public async Task<Trade> Do(TradeWrite write)
    {
        Assert.IsType<TradeWritten.Committed>(await Store.Write(write));
        return write.After;
    }

    public Task<Trade> Propose(ValueList<PokemonId> offer, ValueList<PokemonId> request) => Do(Proposal(offer, request));

    public async Task<UserId> OwnerOf(PokemonId id) => new(await Database.Scalar<Guid>("SELECT owner_id FROM pokemon WHERE id = $1", id.Value));

    public Task<long> Locked() => Database.Scalar<long>(
        "SELECT count(*) FROM pokemon WHERE trade_id IS NOT NULL AND owner_id IN ($1, $2)", Ash.Value, Misty.Value);
}
