using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Trades.Rules;
using TradeTable = PokeTradeVault.Grains.Trades.Rules.TableRules;

namespace PokeTradeVault.Model;

/// <summary>What a room's grain decides out of its memory, by the real rules; each question is asked of them once.</summary>
internal sealed class Rooms(Known known, Scenario scenario, Collections collections)
{
    private readonly Dictionary<(int Command, int Memory, int Seen, uint Put, uint Asked, byte Later), Verdict> verdicts = [];

    /// <summary>Collections are asked first, as the product does.</summary>
    /// <param name="memory">0: there is no trade.</param>
    public Verdict Decide(ref World world, int number, int memory)
    {
        var command = scenario.CommandOf(number);
        var asks = command.Kind is Kind.Propose or Kind.Put && !IsRefusedBefore(world, command, number, memory);
        if (asks && !collections.Reserve(ref world, number)) return Verdict.No;
        if (asks && command.Asked >= 0 && !Collections.Show(ref world, 1 - command.By, command.Asked)) return Verdict.No;
        var key = (number, memory, Scenario.IsSystems(number) ? 0 : world.Commands[number].Seen, asks ? world.Vaults[command.By] : 0, asks ? world.Vaults[1 - command.By] : 0, world.IsLater);
        if (!verdicts.TryGetValue(key, out var verdict))
            verdicts[key] = verdict = Of(Decide(world, command, number, known.Room(memory), asks), number, command.Room, memory);
        return verdict;
    }

    /// <summary>Asked-for Pokémon are not as they were shown: that is a change of the table by their owners.</summary>
    /// <returns>The write that says so and refuses the command; 0 where all are as shown.</returns>
    public ushort OwnersChanges(ref World world, int number, int memory)
    {
        var trade = known.Room(memory)!;
        var happened = TradeTable.OwnersChanges(trade, Collections.LookAgain(ref world, trade), Scenario.Now(world), Scenario.Options);
        return happened is null ? (ushort)0 : known.NumberOf(number, scenario.CommandOf(number).Room, memory, happened, refuses: true);
    }

    private bool IsRefusedBefore(in World world, ModelCommand command, int number, int memory) => command.Kind is Kind.Propose
        ? memory != 0
        : memory == 0 || TradeTable.Check(known.Room(memory)!, Change(world, command, number), Scenario.Now(world), Scenario.Options) is not null;

    private static Decision Decide(in World world, ModelCommand command, int number, Trade? trade, bool asks)
    {
        var (now, by) = (Scenario.Now(world), Names.Users[command.By]);
        if (command.Kind is Kind.Propose)
        {
            return trade is not null ? ProposalRules.Repeated : ProposalRules.Decide(
                Names.Trades[command.Room], Proposal(command), Shown(world, command.By, command.Pokemon), Shown(world, 1 - command.By, command.Asked), now, Scenario.Options);
        }

        if (trade is null) return Decision.Refuse(RoomRules.NotFound);
        return command.Kind switch
        {
            Kind.Put or Kind.Take => TradeTable.Decide(
                trade, Change(world, command, number), asks ? Shown(world, command.By, command.Pokemon) : [], [], now, Scenario.Options),
            Kind.Confirm => ConfirmationRules.Decide(trade, new() { CommandId = default, By = by, Revision = world.Commands[number].Seen }, now),
            Kind.Unconfirm => WithdrawalRules.Unconfirm(trade, by, now),
            Kind.Cancel => WithdrawalRules.Cancel(trade, by, now),
            Kind.Expire => WithdrawalRules.Close(trade, CloseCause.Expired, now),
            _ => throw new InvalidOperationException($"{command} is no room's"),
        };
    }

    private Verdict Of(Decision decision, int number, int room, int memory) => decision switch
    {
        Decision.Accepted accepted => new(Answer.Happens, known.NumberOf(number, room, memory, accepted.Event, refuses: false)),
        Decision.NothingToDo => new(Answer.Nothing, 0),
        Decision.Refused refused => RoomRules.IsForGood(refused.Refusal, known.Room(memory)) ? new(Answer.NoForGood, 0) : Verdict.No,
        _ => throw new InvalidOperationException($"unknown decision {decision}"),
    };

    private static ValueList<TradedPokemon> Shown(in World world, int owner, int pokemon) => [Collections.Shown(world, owner, pokemon)];

    private static ProposeTrade Proposal(ModelCommand command) => new()
    {
        CommandId = default,
        By = Names.Users[command.By],
        With = Names.Users[1 - command.By],
        Offer = [Names.Ids[command.Pokemon]],
        Request = [Names.Ids[command.Asked]],
    };

    private static ChangeTable Change(in World world, ModelCommand command, int number) => new()
    {
        CommandId = default,
        By = Names.Users[command.By],
        Revision = world.Commands[number].Seen,
        Put = command.Kind is Kind.Put ? [Names.Ids[command.Pokemon]] : [],
        Take = command.Kind is Kind.Take ? [Names.Ids[command.Pokemon]] : [],
    };
}

internal enum Answer
{
    None = 0,
    Happens = 1,
    Nothing = 2,
    No = 3,

    /// <summary>A refusal that no retry can turn, and that is not kept.</summary>
    NoForGood = 4,
}

/// <param name="Write">Of what happens.</param>
internal readonly record struct Verdict(Answer Answer, ushort Write)
{
    public static Verdict No { get; } = new(Answer.No, 0);
}
