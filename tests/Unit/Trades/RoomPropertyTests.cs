using CsCheck;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Unit.Trades.Model;
using static PokeTradeVault.Unit.Trades.Samples;

namespace PokeTradeVault.Unit.Trades;

/// <summary>Random commands of three traders to three rooms over the real rules and a model of the rows.</summary>
[Trait("Rule", "G-OWNER")]
public sealed class RoomPropertyTests
{
    private const int PokemonOfEach = 2;
    private static readonly UserId[] Traders = [Ash, Misty, Stranger];
    private static readonly TradeId[] Rooms = [.. Enumerable.Range(1, 3).Select(number => new TradeId(new Guid(number, 9, 9, new byte[8])))];
    private static readonly PokemonId[] All = [.. Enumerable.Range(0, Traders.Length * PokemonOfEach).Select(Id)];

    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, All.Length - 1], Gen.Int[0, All.Length - 1], Gen.Bool,
        (act, room, by, first, second, isLate) => new Step(act, Rooms[room], Traders[by], All[first], All[second], isLate));

    [Fact]
    public void A_pokemon_never_has_two_owners_never_lies_on_two_tables_and_never_vanishes() => Steps.Array[1, 80].Sample(steps =>
    {
        var world = new World();
        foreach (var step in steps)
        {
            var before = world.Store;
            world.Do(step);
            AssertInvariants(before, world.Store);
        }
    });

    private static void AssertInvariants(ModelStore before, ModelStore after)
    {
        Assert.Equal(All.ToHashSet(), after.Pokemon.Keys.ToHashSet());
        foreach (var (id, row) in after.Pokemon.Where(row => row.Value.Trade is not null))
        {
            var trade = after.Trades[row.Trade!.Value];
            Assert.True(trade.IsOpen && trade.ItemOf(id) is { } item && item.From == row.Owner, $"{id} is locked by a trade that does not hold it");
        }

        foreach (var trade in after.Trades.Values)
        {
            Assert.False(trade.IsOpen && trade.Items.Count > 0 && trade.Parties.All(party => party.ConfirmedRevision == trade.Revision));
            if (before.Trades.TryGetValue(trade.Id, out var was))
                Assert.True(trade.Revision >= was.Revision && trade.Sequence >= was.Sequence && (was.IsOpen || trade == was));
        }

        Assert.Equal(
            after.Trades.Values.Where(trade => trade.Status is TradeStatus.Completed).Except(before.Trades.Values).Sum(trade => trade.Items.Count),
            All.Count(id => after.Pokemon[id].Owner != before.Pokemon[id].Owner));
    }

    private sealed record Step(int Act, TradeId Room, UserId By, PokemonId First, PokemonId Second, bool IsLate);

    private sealed class World
    {
        private readonly Dictionary<TradeId, Trade> memory = [];
        private DateTimeOffset now = Noon;

        public ModelStore Store { get; private set; } = new()
        {
            Pokemon = All.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => new ModelPokemon(Traders[pair.index / PokemonOfEach], 1, null)),
        };

        /// <summary>A late step decides on a memory of the room that may be behind.</summary>
        public void Do(Step step)
        {
            now += TimeSpan.FromSeconds(step.Act % 4);
            if (step.Act == 9)
            {
                Store = Store.Edit(step.First, Store.Pokemon[step.First].Version) ?? Store;
                return;
            }

            var trade = step.IsLate ? memory.GetValueOrDefault(step.Room) : Store.Trades.GetValueOrDefault(step.Room);
            if (Decide(trade, step) is not Decision.Accepted { Event: var happened })
                return;
            Store = Store.Write(trade, happened, TradeEvolution.Evolve(trade, happened)) ?? Store;
            if (!step.IsLate)
                memory[step.Room] = Store.Trades.GetValueOrDefault(step.Room, memory.GetValueOrDefault(step.Room)!);
        }

        private Decision Decide(Trade? trade, Step step)
        {
            if (trade is null)
            {
                return step.By == Ash
                    ? ProposalRules.Decide(step.Room, Propose([step.First], [step.Second]), Show(Ash, step.First), Show(Misty, step.Second), now, Options)
                    : Decision.Nothing;
            }

            if (!trade.Involves(step.By))
                return Decision.Nothing;
            return step.Act switch
            {
                0 or 1 => TableRules.Decide(trade, Change(step.By, trade.Revision, put: [step.First]), Show(step.By, step.First), [], now, Options),
                2 => TableRules.Decide(trade, Change(step.By, trade.Revision, ask: [step.First]), [], Show(trade.GiverTo(step.By), step.First), now, Options),
                3 => TableRules.Decide(trade, Change(step.By, trade.Revision, take: [step.First]), [], [], now, Options),
                4 => WithdrawalRules.Unconfirm(trade, step.By, now),
                5 when step.First == All[0] => WithdrawalRules.Cancel(trade, step.By, now),
                _ => ConfirmationRules.Decide(trade, Confirm(step.By, trade.Revision), now),
            };
        }

        // As its collection would show it: nothing of others', nothing of somebody else's.
        private ValueList<TradedPokemon> Show(UserId owner, PokemonId id) =>
            Store.Pokemon[id] is { } row && row.Owner == owner
                ? [Shown(Array.IndexOf(All, id), owner, row.Version)]
                : [];
    }
}
