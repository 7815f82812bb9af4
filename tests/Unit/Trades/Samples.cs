using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Unit.Trades;

/// <summary>A room of Ash and Misty with Pokémon whose ids say who they are.</summary>
internal static class Samples
{
    public static readonly TradeOptions Options = new();
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly UserId Ash = new(new Guid("a0000000-0000-0000-0000-000000000001"));
    public static readonly UserId Misty = new(new Guid("b0000000-0000-0000-0000-000000000002"));
    public static readonly UserId Stranger = new(new Guid("c0000000-0000-0000-0000-000000000003"));
    public static readonly TradeId Room = new(new Guid("d0000000-0000-0000-0000-000000000004"));

    public static PokemonId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static TradedPokemon Shown(int number, UserId owner, int version = 1, bool shiny = false) => new()
    {
        Transfers = 0,
        ChainHash = new string('0', 64),
        Pokemon = new PokemonView
        {
            Id = Id(number),
            OwnerId = owner,
            Version = version,
            Box = 0,
            Slot = number % 30,
            Species = "Pikachu",
            Level = 50,
            Nature = "Jolly",
            Ability = "Static",
            Gender = Gender.Male,
            Ivs = Six(31),
            Evs = Six(0),
            Moves = ["Thunderbolt"],
            Shiny = shiny,
            Ball = "Poké Ball",
            TeraType = "Electric",
            ForTrade = true,
            Favourite = false,
            Legality = new Legality { Verdict = LegalityVerdict.Unknown },
            CreatedAt = Noon,
        },
    };

    public static Stats Six(int value) => new() { Hp = value, Atk = value, Def = value, Spa = value, Spd = value, Spe = value };

    public static CommandId Command(int number = 1) => new(new Guid(number, 1, 1, new byte[8]));

    public static ProposeTrade Propose(ValueList<PokemonId> offer, ValueList<PokemonId> request, string? note = null) => new()
    {
        CommandId = Command(),
        By = Ash,
        With = Misty,
        ByName = "ash",
        WithName = "misty",
        Offer = offer,
        Request = request,
        Note = note,
    };

    /// <summary>Ash has put Pokémon 1 on the table and asks for Misty's Pokémon 11.</summary>
    public static Trade OpenTrade()
    {
        var decision = ProposalRules.Decide(
            Room, Propose([Id(1)], [Id(11)]), [Shown(1, Ash)], [Shown(11, Misty)], Noon, Options);
        return TradeEvolution.Evolve(null, Event(decision));
    }

    public static TradeEvent Event(Decision decision) => Assert.IsType<Decision.Accepted>(decision).Event;

    public static Refusal Refusal(Decision decision) => Assert.IsType<Decision.Refused>(decision).Refusal;

    public static ChangeTable Change(
        UserId by, int revision, ValueList<PokemonId> put = default, ValueList<PokemonId> take = default, ValueList<PokemonId> ask = default) => new()
        {
            CommandId = Command(),
            By = by,
            Revision = revision,
            Put = put,
            Take = take,
            Ask = ask,
        };

    public static ConfirmTrade Confirm(UserId by, int revision) => new() { CommandId = Command(), By = by, Revision = revision };

    /// <summary>Misty lays one more on the table, at the time given.</summary>
    public static Trade AfterMistyPuts(Trade trade, int number, DateTimeOffset now) => TradeEvolution.Evolve(trade, Event(
        TableRules.Decide(trade, Change(Misty, trade.Revision, put: [Id(number)]), [Shown(number, Misty)], [], now, Options)));
}
