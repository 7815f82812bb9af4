using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Load.Chaos.History;

/// <summary>
/// Every event of a timeline is owed to exactly one command, and every acknowledged command has its event: so nothing that was
/// acknowledged is lost, nothing that was refused has happened, and what is unknown has happened once or not.
/// </summary>
internal sealed class CommandCheck(IReadOnlyList<Command> commands, Truth truth)
{
    private readonly List<Violation> found = [];

    public IReadOnlyList<Violation> Run()
    {
        foreach (var command in commands) AnswersAgree(command);
        var owed = truth.Events.Where(happened => happened is { By: not null, IsOwnersChange: false }).ToLookup(happened => (happened.Trade, happened.By!.Value));
        foreach (var group in commands.GroupBy(command => (command.Trade, command.By)))
            Account([.. group], [.. owed[group.Key]]);
        var senders = commands.Select(command => (command.Trade, command.By)).ToHashSet();
        foreach (var nobodys in owed.Where(group => !senders.Contains(group.Key)).SelectMany(group => group))
            found.Add(new(Rules.Once, $"Nobody has asked for {Name(nobodys)}"));
        return found;
    }

    /// <summary>The event that each accepted command has caused; null for one that had nothing to do.</summary>
    public Dictionary<Command, TrueEvent?> Caused { get; } = [];

    private void AnswersAgree(Command command)
    {
        var accepted = command.Answers.Where(given => given.Answer.Outcome is Outcome.Accepted).Select(given => given.Answer).ToList();
        if (accepted.Select(answer => (answer.Status, answer.Digest)).Distinct().Count() > 1)
            found.Add(new(Rules.Answers, $"{command} was answered in two ways: {string.Join(" and ", accepted.Select(answer => answer.Digest).Distinct())}"));
        var refused = command.Answers.FirstOrDefault(given => given.Answer.Outcome is Outcome.Refused).Answer;
        if (accepted.Count > 0 && refused is not null)
            found.Add(new(Rules.Answers, $"{command} was accepted and refused ({refused.Code})"));
        found.AddRange(command.Answers.Where(given => given.Answer.Status == 500).Select(_ => new Violation(Rules.Faults, $"{command} was answered 500")));
    }

    /// <summary>Of one trader in one room.</summary>
    private void Account(List<Command> asked, List<TrueEvent> happened)
    {
        var free = happened.ToHashSet();
        foreach (var command in asked.Where(command => command.Fate is Outcome.Accepted).OrderBy(command => command.Acceptance.Answer.Sequence))
        {
            var answer = command.Acceptance.Answer;
            var own = happened.Find(one => one.Sequence == answer.Sequence && command.MayHaveCaused(one));
            if (own is not null && free.Remove(own)) Caused[command] = own;
            else if (HadNothingToDo(command, happened)) Caused[command] = null;
            else found.Add(new(own is null ? Rules.Acknowledged : Rules.Once, $"{command} was acknowledged as number {answer.Sequence}, which is not its own"));
            if (answer.Became is { } became and not TradeStatus.Open && truth.Trades.GetValueOrDefault(command.Trade)?.Status != became)
                found.Add(new(Rules.Acknowledged, $"{command} was told that the trade is {became}"));
        }

        Explain(asked, free);
    }

    /// <summary>What no acknowledgement accounts for, each by an unknown command of its own.</summary>
    private void Explain(List<Command> asked, HashSet<TrueEvent> left)
    {
        var unknown = asked.Where(command => command.Fate is Outcome.Unknown).ToList();
        foreach (var happened in left.OrderBy(one => one.Sequence))
        {
            if (unknown.Find(command => command.MayHaveCaused(happened)) is { } cause)
                unknown.Remove(cause);
            else if (asked.Find(command => command.Fate is Outcome.Refused && command.MayHaveCaused(happened)) is { } refused)
                found.Add(new(Rules.Refused, $"{refused} was refused, and there is {Name(happened)}"));
            else
                found.Add(new(Rules.Once, $"More often than it was asked for there is {Name(happened)}"));
        }
    }

    /// <summary>To confirm what one has confirmed, or to take back what one has not, is accepted and changes nothing.</summary>
    private static bool HadNothingToDo(Command command, List<TrueEvent> happened) => command.Act switch
    {
        Act.Confirm => command.Acceptance.Answer is { Became: TradeStatus.Open } answer && happened.Exists(one =>
            one.Kind is TradeEventKind.Confirmed or TradeEventKind.Proposed && one.Revision == answer.Revision && one.Sequence <= answer.Sequence),
        Act.Unconfirm => true,
        _ => false,
    };

    private static string Name(TrueEvent happened) => $"{happened.Kind} by {happened.By}, number {happened.Sequence} of room {happened.Trade}";
}
